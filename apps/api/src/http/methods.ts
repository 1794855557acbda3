import type { App } from '../app.ts'
import { unknownPath } from '../problems.ts'

/** Which methods an address takes; none: there is no such address of ours. */
export type MethodsOf = (path: string) => string[]

/** By the routes that are registered from now on. */
export function collectMethods(app: App): MethodsOf {
  const routes = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return
    const methods = routes.get(url) ?? new Set()
    for (const each of [method].flat()) methods.add(each)
    routes.set(url, methods)
  })
  return path => {
    const matching = [...routes].flatMap(([url, methods]) => (isPathOf(url, path) ? [...methods] : []))
    return [...new Set(matching)]
  }
}

function isPathOf(url: string, path: string): boolean {
  const pattern = url.split('/')
  const parts = path.split('/')
  return (
    pattern.length === parts.length &&
    pattern.every((part, index) => (part.startsWith(':') ? parts[index] !== '' : part === parts[index]))
  )
}

/** Who asks an address for its methods is told them; what browsers ask on behalf of other sites is left to CORS. */
export function tellMethods(app: App, methodsOf: MethodsOf): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method']) return
    const path = pathOf(request)
    const methods = methodsOf(path)
    if (methods.length === 0 && path.startsWith('/api/')) throw unknownPath()
    // Every other address is a page, which says itself when there is nothing.
    const taken = methods.length > 0 ? methods : ['GET', 'HEAD']
    const allow = [...taken, 'OPTIONS'].join(', ')
    return reply.code(204).header('allow', allow).send()
  })
}

export function pathOf({ url }: { url: string }): string {
  return url.split('?', 1)[0] ?? url
}
