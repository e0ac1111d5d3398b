// @ts-check
import { expect, it } from 'vitest';
import { SetUpFailure } from './failure.mjs';
import { demandNode } from './node-version.mjs';

it('takes the version that is asked for, and later ones', () => {
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '100.1.0']) demandNode(version, '>=20.19');
});

it('refuses earlier ones, with the version to install', () => {
  for (const version of ['20.18.1', '18.20.0', '8.0.0']) {
    expect(() => demandNode(version, '>=20.19')).toThrow(SetUpFailure);
  }
});

it('reads what package.json asks for', () => demandNode('999.0.0'));
