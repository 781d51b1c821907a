import mdx from '@astrojs/mdx';
import tailwind from '@astrojs/tailwind';
import { defineConfig } from 'astro/config';
import { crawlers } from './src/build/crawlers.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { searchIndex } from './src/build/search-index.ts';
import { parseEdition } from './src/legend/visibility.ts';

export default defineConfig({
  site: process.env.SITE_URL,
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  trailingSlash: 'always',
  // A class is shorter than an attribute, on every element that has a style of its own.
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    tailwind({ applyBaseStyles: false }),
    searchIndex(),
    crawlers(parseEdition(process.env.EDITION)),
  ],
  vite: { plugins: [plainImports()] },
  // Shiki colours code with inline styles, which the content security policy refuses.
  markdown: { syntaxHighlight: false },
  // Editors complete and check frontmatter from the schemas that the build writes to .astro/collections.
  experimental: { contentIntellisense: true },
  // Everything comes from the site itself; Pagefind's engine is WebAssembly, nothing else may be evaluated.
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "form-action 'self'"],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
});
