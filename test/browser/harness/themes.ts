/** The four kinds of theme, each with the values of VS Code's own theme of that kind. */
export const themes = {
  light: {
    kind: 'vscode-light',
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    'textLink-foreground': '#005fb8',
    'textLink-activeForeground': '#005fb8',
    focusBorder: '#005fb8',
    'textPreformat-foreground': '#3b3b3b',
    'textPreformat-background': '#0000001f',
    'textBlockQuote-background': '#f8f8f8',
    'textBlockQuote-border': '#e5e5e5',
    'charts-blue': '#1a85ff',
    'charts-green': '#388a34',
    'charts-purple': '#652d90',
    'charts-yellow': '#bf8803',
    'charts-red': '#e51400',
    'editorWarning-foreground': '#bf8803',
  },
  dark: {
    kind: 'vscode-dark',
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    'textLink-foreground': '#4daafc',
    'textLink-activeForeground': '#4daafc',
    focusBorder: '#0078d4',
    'textPreformat-foreground': '#d0d0d0',
    'textPreformat-background': '#3c3c3c',
    'textBlockQuote-background': '#2b2b2b',
    'textBlockQuote-border': '#616161',
    'charts-blue': '#3794ff',
    'charts-green': '#89d185',
    'charts-purple': '#b180d7',
    'charts-yellow': '#cca700',
    'charts-red': '#f14c4c',
    'editorWarning-foreground': '#cca700',
  },
  'hc-dark': {
    kind: 'vscode-high-contrast',
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    'textLink-foreground': '#21a6ff',
    'textLink-activeForeground': '#21a6ff',
    focusBorder: '#f38518',
    contrastBorder: '#6fc3df',
    'textPreformat-foreground': '#000000',
    'textPreformat-background': '#ffffff',
    'textBlockQuote-border': '#ffffff',
    'charts-blue': '#3794ff',
    'charts-green': '#89d185',
    'charts-purple': '#b180d7',
    'charts-yellow': '#ffd370',
    'charts-red': '#f48771',
    'editorWarning-foreground': '#ffd370',
  },
  'hc-light': {
    kind: 'vscode-high-contrast-light',
    'editor-background': '#ffffff',
    'editor-foreground': '#292929',
    'textLink-foreground': '#0f4a85',
    'textLink-activeForeground': '#0f4a85',
    focusBorder: '#006bbd',
    contrastBorder: '#0f4a85',
    'textPreformat-foreground': '#ffffff',
    'textPreformat-background': '#09345f',
    'textBlockQuote-background': '#f2f2f2',
    'textBlockQuote-border': '#292929',
    'charts-blue': '#1a85ff',
    'charts-green': '#374e06',
    'charts-purple': '#652d90',
    'charts-yellow': '#895503',
    'charts-red': '#b5200d',
    'editorWarning-foreground': '#895503',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as ThemeName[];

/** What VS Code itself puts before a webview's own styles, as far as it touches the preview. */
export const defaultStyles = `
body { background-color: transparent; color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family);
  font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
img, video { max-width: 100%; max-height: 100%; }
a, a code { color: var(--vscode-textLink-foreground); }
p > a { text-decoration: var(--text-link-decoration); }
a:hover { color: var(--vscode-textLink-activeForeground); }
a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
code { font-family: monospace; color: var(--vscode-textPreformat-foreground);
  background-color: var(--vscode-textPreformat-background); padding: 1px 3px; border-radius: 4px; }
pre code { padding: 0; }
blockquote { background: var(--vscode-textBlockQuote-background); border-color: var(--vscode-textBlockQuote-border); }
kbd { background-color: transparent; border-radius: 3px; padding: 1px 3px; }
`;
