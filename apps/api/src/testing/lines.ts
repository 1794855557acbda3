export async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

export async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const collected: string[] = []
  for await (const line of lines) collected.push(line)
  return collected
}
