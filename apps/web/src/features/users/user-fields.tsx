import { ACCOUNT_LIMITS } from '@malkoll/domain'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import type { FieldErrors } from '../account/sending-issues.ts'
import { IndicatorFields } from './indicator-fields.tsx'
import { RoleFields } from './role-fields.tsx'
import { canEnterNothing, type UserDraft } from './user-draft.ts'
import { userListQuery } from './user-queries.ts'
import { useUserTexts } from './user-texts.ts'

/** Everything an administrator says of a person. */
export function UserFields(props: {
  draft: UserDraft
  errors: FieldErrors
  onChange: (draft: UserDraft) => void
}) {
  const { fields } = useUserTexts()
  const { draft, errors } = props
  const { data: { organisations } = { organisations: [] } } = useQuery(userListQuery(useLanguage()))
  const change = (part: Partial<UserDraft>) => props.onChange({ ...draft, ...part })
  return (
    <>
      <Field
        label={fields.name}
        name="name"
        autoComplete="off"
        maxLength={ACCOUNT_LIMITS.name}
        value={draft.name}
        error={errors.name}
        onChange={({ target }) => change({ name: target.value })}
      />
      <Field
        label={fields.email}
        hint={fields.emailHint}
        name="email"
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={ACCOUNT_LIMITS.email}
        value={draft.email}
        error={errors.email}
        onChange={({ target }) => change({ email: target.value })}
      />
      <Field
        label={fields.function}
        hint={fields.functionHint}
        name="function"
        autoComplete="off"
        maxLength={ACCOUNT_LIMITS.function}
        value={draft.function}
        error={errors.function}
        onChange={({ target }) => change({ function: target.value })}
      />
      <SelectField
        label={fields.organisation}
        hint={fields.organisationHint}
        name="organisation"
        value={draft.organisation}
        error={errors.organisation}
        onChange={({ target }) => change({ organisation: target.value })}
      >
        <option value="">{fields.noOrganisation}</option>
        {organisations.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      <RoleFields roles={draft.roles} error={errors.roles} onChange={roles => change({ roles })} />
      {draft.roles.includes('analyst') ? (
        <IndicatorFields chosen={draft.indicators} onChange={indicators => change({ indicators })} />
      ) : null}
      {canEnterNothing(draft) ? <p>{fields.entersNothing}</p> : null}
    </>
  )
}
