/// Staff who sign in where their authority already knows them (OpenID Connect Core 1.0, code flow
/// with PKCE). Who may do what stays ours: an outside name opens only the account that was invited
/// by its holder's own link.
@NullMarked
package org.pukar.access.oidc;

import org.jspecify.annotations.NullMarked;
