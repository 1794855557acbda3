import { type ComponentType, useEffect, useState } from 'react'

/** What a part shows when its code could not be fetched, with what the part itself would have been given. */
export interface LateFailing {
  onRetry: () => void
}

type State = 'found' | 'waiting' | 'failed'

interface LatePart<Props> {
  load: () => Promise<ComponentType<Props>>
  /** Holds its place. Left out: nothing does. */
  Waiting?: ComponentType
  Failed: ComponentType<Props & LateFailing>
}

/**
 * A part whose code is fetched when it is first shown, or before by `preload`. A failure is shown in its place and tried
 * again from there: React.lazy would remember it until the page is read anew, and take the whole page with it.
 */
export function latePart<Props extends object>({ load, Waiting, Failed }: LatePart<Props>) {
  let Found: ComponentType<Props> | undefined

  async function preload(): Promise<void> {
    Found ??= await load()
  }

  function Part(props: Props) {
    const [state, setState] = useState<State>(Found ? 'found' : 'waiting')
    useEffect(() => {
      if (state !== 'waiting') return
      let isGone = false
      const show = (next: State) => {
        if (!isGone) setState(next)
      }
      preload().then(
        () => show('found'),
        () => show('failed'),
      )
      return () => {
        isGone = true
      }
    }, [state])
    if (Found) return <Found {...props} />
    if (state === 'failed') return <Failed {...props} onRetry={() => setState('waiting')} />
    return Waiting ? <Waiting /> : null
  }

  return Object.assign(Part, { preload })
}
