import { STATIC_CHECKS } from './static-checks.ts'
import { conclude, runInOrder } from './task.ts'

conclude(await runInOrder(STATIC_CHECKS))
