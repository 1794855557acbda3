import { Link } from '@tanstack/react-router'
import { localPath } from './next-path.ts'
import { useSessionTexts } from './session-texts.ts'

/** To the sign-in and back to `next`. In a tab of its own where something typed would be lost. */
export function SignInLink(props: {
  next: string
  isNewTab?: boolean
  /** What was typed has to be sent again by hand. */
  isSentAgain?: boolean
  className?: string | undefined
}) {
  const { signInLink } = useSessionTexts()
  const inNewTab = props.isSentAgain ? signInLink.andSendAgain : signInLink.inNewTab
  return (
    <Link
      to="/logga-in"
      search={search => ({ lang: search.lang, next: localPath(props.next) })}
      className={props.className}
      target={props.isNewTab ? '_blank' : undefined}
    >
      {props.isNewTab ? inNewTab : signInLink.link}
    </Link>
  )
}
