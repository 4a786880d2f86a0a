import tseslint from 'typescript-eslint';

const node = {
  regex: '^node:|^(fs|path|os|child_process|crypto|url|util|buffer)$',
  message: 'No Node here: this code runs in a web worker too.',
};
const vscode = { regex: '^vscode$', message: 'Core, protocol and webview do not know the editor.' };
const rooms = (names) => ({
  regex: `/(${names})(/|$)`,
  message: 'Wrong direction: see CONTRIBUTING, "Who may import whom".',
});
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

/** Another feature's folder, seen from a file inside features/NAME/. */
const otherFeature = {
  regex: '^\\.\\./(?!\\.\\./)[^.]',
  message: 'A feature never imports another feature: push what they share down to editor/ or core/.',
};

/** A dialog draws no links; a notification does. */
const linkedMessage = {
  selector:
    'CallExpression[callee.property.name=/^show(Information|Warning|Error)Message$/][arguments.1.type!="ObjectExpression"]',
  message: 'Use editor/notify: what a stranger wrote must not become a link there.',
};

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', '.vscode-test/', 'test/fixtures/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
    },
  },
  { files: ['src/core/**'], rules: forbid(node, vscode, rooms('editor|features|webview|protocol')) },
  { files: ['src/protocol/**'], rules: forbid(node, vscode, rooms('core|editor|features|webview')) },
  { files: ['src/editor/**'], rules: forbid(node, rooms('features|webview|protocol')) },
  {
    files: ['src/features/*/**'],
    rules: {
      ...forbid(node, rooms('webview'), otherFeature),
      'no-restricted-syntax': ['error', linkedMessage],
    },
  },
  { files: ['src/webview/**'], rules: forbid(node, vscode, rooms('editor|features')) },
  { files: ['src/extension.ts', 'src/registerAll.ts'], rules: forbid(node, rooms('webview')) },
  {
    files: ['**/*.mjs', 'test/**'],
    rules: {
      'no-console': 'off',
      'no-restricted-exports': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.mjs', 'test/**/*.{mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
