import { useEffect, useState } from 'react'

/** Says a change aloud to a screen reader. What stood there when the page came is not a change. */
export function Announcement({ text }: { text: string }) {
  const [first] = useState(text)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (text !== first || said !== '') setSaid(text)
  }, [text, first, said])
  return (
    <p role="status" className="sr">
      {said}
    </p>
  )
}
