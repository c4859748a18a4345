/// The doors: USSD now, SMS and voice to come; below each, one package for each provider.
@NullMarked
package org.pukar.channel;

import org.jspecify.annotations.NullMarked;
