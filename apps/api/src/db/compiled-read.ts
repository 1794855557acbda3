import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import { planOnce } from './named-statements.ts'
import type { DB } from './schema.ts'

/** Stands in a statement for a value that each reading has of its own. */
class Slot {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * A read whose text is made once and that each connection plans once: for the joins behind an answer, building and
 * compiling take longer than all else that the server does with them, and planning a third of what PostgreSQL does.
 * `build` may put values where a parameter can stand, lists as {@link anyOf}, and must not look at them. It may look at
 * what is true, false or left out: each combination has a text of its own.
 */
export function compiledRead<Values extends object, Row>(
  build: (db: Kysely<DB>, values: Values) => Compilable<Row>,
): (db: Kysely<DB>, values: Values) => Promise<Row[]> {
  const texts = new Map<string, CompiledQuery<Row>>()

  function compile(db: Kysely<DB>, values: Values, shape: string): CompiledQuery<Row> {
    const slots = Object.entries(values).map(([name, value]) => [
      name,
      isShape(value) ? value : new Slot(name),
    ])
    // Slots stand where the values stand, in the text only.
    const text = build(db, Object.fromEntries(slots) as Values).compile()
    texts.set(shape, text)
    planOnce(text.sql)
    return text
  }

  return async (db, values) => {
    const shape = shapeOf(values)
    const { parameters, ...text } = texts.get(shape) ?? compile(db, values, shape)
    const filled = parameters.map(value => (value instanceof Slot ? Reflect.get(values, value.name) : value))
    const { rows } = await db.executeQuery<Row>({ ...text, parameters: filled })
    return rows
  }
}

function shapeOf(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => (isShape(value) ? `${name} ${value}` : name))
    .join(',')
}

function isShape(value: unknown): boolean {
  return typeof value === 'boolean' || value === undefined
}
