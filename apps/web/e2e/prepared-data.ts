import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunFolder } from '@malkoll/toolchain/run-folder'
import type { PreparedData } from './lane.ts'
import { invitePeople } from './people.ts'
import { dataOf, firstAddressOf, startServer } from './stack.ts'

/** Made in the folder by a server that begins anew, and kept where each copy of its data holds still. */
export async function prepareData(folder: RunFolder): Promise<PreparedData> {
  const withNobody = join(folder.path, 'with-nobody')
  const first = await startServer(folder)
  await firstAddressOf(first)
  await first.stop()
  await cp(dataOf(folder), withNobody, { recursive: true })

  const second = await startServer(folder)
  await invitePeople(second.origin, await firstAddressOf(second))
  await second.stop()
  return { withNobody, withPeople: dataOf(folder) }
}
