import { Component, type ReactNode } from 'react';

interface FaultBoundaryProps {
  readonly children: ReactNode;
  /** What is drawn in place of what could not be. */
  readonly fallback: (fault: unknown) => ReactNode;
}

interface FaultState {
  /** Null while all goes well. */
  readonly fault: unknown;
}

/** Keeps a fault in drawing from emptying the whole page. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultState> {
  override state: FaultState = { fault: null };

  static getDerivedStateFromError(fault: unknown): FaultState {
    return { fault };
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : this.props.fallback(this.state.fault);
  }
}
