import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  publicDir: './.cache/site/public',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // One policy for all pages allows neither inline styles nor inline scripts (docs/decisions/0002-policy.md).
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    // The development server draws pages when they are asked for (src/build/dev-server.ts); a build prepares them.
    define: { DRAWS_ON_DEMAND: 'false' },
    build: {
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
    },
    // Scripts find each other from where they lie, not from the root.
    experimental: {
      renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
    worker: {
      format: 'es',
      // The reader of Arrow files loads Arrow when it meets one: that helps in Node, and the worker has it anyway.
      rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
    },
  },
});
