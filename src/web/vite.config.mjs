import { resolve } from 'node:path'
import rtlcss from 'rtlcss'
import { defineConfig } from 'vite'

const here = import.meta.dirname

/** Mirrors every stylesheet for languages that run from right to left: site-….css gets site-rtl.css beside it. */
const mirrored = () => ({
  name: 'mirrored-stylesheets',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) {
        const fileName = file.fileName.replace(/\.css$/, '.rtl.css')
        this.emitFile({ type: 'asset', fileName, source: rtlcss.process(String(file.source)) })
      }
    }
  },
})

/** MOJ Frontend uses mixins that GOV.UK Frontend has retired; only warnings about our own styles are for us. */
const ours = {
  warn: (message, { stack }) => {
    if (!stack?.includes('node_modules')) console.warn(message)
  },
}

export default defineConfig({
  root: here,
  base: '/build/',
  publicDir: false,
  resolve: { alias: { '@icons': resolve(here, 'node_modules/@ministryofjustice/frontend/moj/assets/images') } },
  plugins: [mirrored()],
  css: {
    preprocessorOptions: {
      scss: { style: 'compressed', loadPaths: [here], quietDeps: true, logger: ours },
    },
  },
  build: {
    outDir: process.env.HEED_WEB_OUT ?? resolve(here, '../Heed/wwwroot/build'),
    emptyOutDir: true,
    assetsDir: '',
    manifest: 'manifest.json',
    cssMinify: false,
    modulePreload: false,
    reportCompressedSize: false,
    target: 'es2022',
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: ['styles/site.scss', 'styles/desk.scss', 'scripts/site.ts', 'scripts/desk.ts'].map((file) => resolve(here, file)),
    },
  },
})
