import type { EarlierLayer, Then } from '../annotation/history/rewind.ts';
import { regionEdges } from '../annotation/region.ts';
import type { Span } from '../text/span.ts';
import { type CorrectedText, mapOf } from './follow-corrections.ts';
import { correctionsBehind, textVersions } from './text-versions.ts';

/**
 * An earlier layer with its records where their words are in the present text, by way of every correction since. What a correction changed or took
 * out stays as it was: whoever restores it decides.
 */
export function earlierOnPresent(
  earlier: EarlierLayer,
  { text, textSha256: sha256, corrections }: Omit<CorrectedText, 'report'>,
): EarlierLayer {
  if (earlier.correction === null) return earlier;
  const behind = correctionsBehind(corrections, earlier.correction[0]) ?? [];
  const versions = textVersions({ text, sha256 }, behind);
  if (behind.length === 0 || versions === null) return earlier;
  const maps = behind.map((correction, index) =>
    mapOf(versions[index]?.text ?? '', versions[index + 1]?.text ?? '', correction),
  );
  const placed = <T extends Span>(record: T): T =>
    maps.reduce((at, map) => {
      const anchoring = map.anchor(at);
      return anchoring.kind === 'moved' ? { ...at, ...anchoring.span } : at;
    }, record);
  const each = <T extends Span>(
    all: readonly Then<T>[],
    move: (record: T) => T,
  ): readonly Then<T>[] => all.map(([id, record]): Then<T> => [id, record && move(record)]);
  return {
    ...earlier,
    annotations: each(earlier.annotations, placed),
    rejections: each(earlier.rejections, placed),
    regions: each(earlier.regions, (region) => {
      const moved = placed(region);
      return moved === region ? region : { ...moved, ...regionEdges(text, moved) };
    }),
  };
}
