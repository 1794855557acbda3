import type { UserInvited } from '@malkoll/contracts'
import { useEffect, useRef, useState } from 'react'
import controls from '../../ui/controls.module.css'
import { useAccountTexts } from '../account/account-texts.ts'
import { Form } from '../account/form.tsx'
import { draftFaults } from './draft-faults.ts'
import { bodyOf, EMPTY_USER } from './user-draft.ts'
import { UserFields } from './user-fields.tsx'
import { useUserQueries } from './user-queries.ts'
import { useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

export function InviteForm(props: { onInvited: (invited: UserInvited) => void; onCancel: () => void }) {
  const texts = useUserTexts()
  const accountTexts = useAccountTexts()
  const users = useUserQueries()
  const [draft, setDraft] = useState(EMPTY_USER)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.panel} aria-labelledby="invite">
      <h2 id="invite" ref={heading} tabIndex={-1}>
        {texts.invite.heading}
      </h2>
      <Form
        submit={texts.invite.submit}
        sending={texts.invite.sending}
        check={() => draftFaults(draft, accountTexts, texts)}
        send={() => users.invite(bodyOf(draft))}
        onSent={props.onInvited}
        end={
          <button type="button" className={controls.textButton} onClick={props.onCancel}>
            {texts.invite.cancel}
          </button>
        }
      >
        {errors => <UserFields draft={draft} errors={errors} onChange={setDraft} />}
      </Form>
    </section>
  )
}
