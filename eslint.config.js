import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { roomRule } from './build/lint/room-rule.mjs';

export default defineConfig(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  reactHooks.configs.flat['recommended-latest'],
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      '@typescript-eslint/triple-slash-reference': [
        'error',
        { lib: 'never', path: 'never', types: 'never' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // What only the types can tell.
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
    },
  },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120 }] } },
  {
    files: ['**/*.test.{ts,tsx,mjs}', '{e2e,bench}/**/*.{ts,tsx,mjs}', 'src/core/testing/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  // JavaScript is checked by its tsconfig, which knows Node's globals.
  { files: ['**/*.{js,mjs}'], rules: { 'no-undef': 'off' } },
  { files: ['{build,bench}/**/*.mjs'], rules: { 'no-console': 'off' } },
  {
    files: ['{src,e2e}/**/*.{ts,tsx}'],
    plugins: { hezhu: { rules: { rooms: roomRule } } },
    rules: { 'hezhu/rooms': 'error' },
  },
);
