/** The cookie that says who is signed in. Behind HTTPS it is bound to the host: `__Host-` comes before the name. */
export const SESSION_COOKIE = 'malkoll.session'
