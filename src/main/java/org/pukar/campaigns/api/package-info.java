/// The addresses by which staff send texts to many.
@NullMarked
package org.pukar.campaigns.api;

import org.jspecify.annotations.NullMarked;
