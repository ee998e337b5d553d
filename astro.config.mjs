import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  publicDir: './.cache/site/public',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // One policy for all pages allows neither inline styles nor inline scripts (docs/decisions/policy.md).
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: false },
    worker: { format: 'es' },
  },
});
