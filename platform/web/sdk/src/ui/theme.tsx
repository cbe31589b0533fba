import { convertCssVariables, createTheme, DEFAULT_THEME, defaultCssVariablesResolver, MantineProvider, mergeMantineTheme, type MantineColorsTuple } from '@mantine/core';
import type { ReactNode } from 'react';

// One deep teal for what can be acted on; amber for what is suspected or due; red for P1 and nothing else.
const teal: MantineColorsTuple = ['#e8f4f4', '#cfe6e6', '#a0cdce', '#6db2b4', '#3f989b', '#1f8387', '#0f7074', '#0b5f63', '#084d51', '#053c3f'];
const amber: MantineColorsTuple = ['#fff7e6', '#fdecc8', '#f9d78f', '#f4c053', '#eaa925', '#cf8e0b', '#a86f00', '#855700', '#664300', '#4a3000'];
const alarm: MantineColorsTuple = ['#fdeeee', '#f9d7d7', '#f1adad', '#e67f7f', '#da5555', '#cb3434', '#b42323', '#9a1a1a', '#7d1414', '#5f0e0e'];

const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 7,
  colors: { teal, amber, alarm },
  fontFamily: '"Source Sans 3 Variable", "Source Sans 3", "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, monospace',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.55rem', lineHeight: '1.25' }, h2: { fontSize: '1.2rem', lineHeight: '1.3' }, h3: { fontSize: '1.02rem', lineHeight: '1.35' } } },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { tt: 'none', radius: 'sm', fw: 600 } },
    Button: { defaultProps: { radius: 'md' } },
    Card: { defaultProps: { withBorder: true, radius: 'lg', padding: 'lg' } },
    // Locking the page's scroll would write a style element, which the content policy refuses.
    Modal: { defaultProps: { centered: true, radius: 'lg', lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
});

/** The theme's variables as a constructed sheet: the content policy allows no style element in the page. */
function adoptVariables(): void {
  if (!globalThis.document) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)), ':root'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
adoptVariables();

/** The look: wraps the whole page once. */
export function Look({ children }: { children: ReactNode }) {
  return <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>{children}</MantineProvider>;
}
