// @ts-check
import { relative, sep } from 'node:path';
import { homelessness, refusal } from './rooms.mjs';

/**
 * Refuses what crosses rooms, also imports of types alone: `import type` from electron brings in Node's globals, and no tsconfig sees it.
 * @type {import('eslint').Rule.RuleModule}
 */
export const roomRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    /** @param {any} node a node with the literal that names what is imported */
    const check = (node) => {
      const literal = node.source ?? node.argument;
      const source = literal?.value ?? literal?.literal?.value;
      if (typeof source !== 'string') return;
      const kind = node.importKind ?? node.exportKind;
      const message = refusal(file, source, kind === 'type' || node.type === 'TSImportType');
      if (message !== null) context.report({ node, message });
    };
    return {
      Program(node) {
        const message = homelessness(file);
        if (message !== null) context.report({ node, message });
      },
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
