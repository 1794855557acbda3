import validate from '@ooxml-tools/validate'

/**
 * What Microsoft's own Open XML SDK finds wrong with an Office file: order and kind of elements and attributes, ids that
 * stand twice, references without a part. Each as “where: what”. The first call takes some seconds.
 */
export async function officeFaults(file: Uint8Array, format: 'pptx' | 'xlsx'): Promise<string[]> {
  const results = await validate(file, format, 'Microsoft365')
  return results.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)
}
