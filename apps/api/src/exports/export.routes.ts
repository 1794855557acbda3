import { readQuerySchema } from '@malkoll/contracts'
import type { App } from '../app.ts'
import { publicFile } from '../http/public-read.ts'
import { exportFileName } from '../images/file-name.ts'
import { loadExport } from './export.load.ts'

export function registerExports(app: App): void {
  publicFile(app, {
    url: '/api/v1/export.zip',
    query: readQuerySchema,
    mediaType: 'application/zip',
    operationId: 'getExport',
    summary: 'Everything in one file',
    description:
      'CSV per indicator, målvärden, budget, assignments, sources, notes and metadata. Examples lie in a folder of their own.',
    tag: 'indicators',
    rateLimit: 'exports',
    load: async context => ({
      body: await loadExport(context, { organisation: app.config.organisation.name || null }),
      fileName: `${exportFileName(context)}.zip`,
    }),
  })
}
