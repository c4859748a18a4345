/// Requests of providers that sign them with a secret that only they and we know.
@NullMarked
package org.pukar.channel.signed;

import org.jspecify.annotations.NullMarked;
