/// Texts to many callers: drawn up, looked at, started, paused, gone on with, stopped, and counted.
@NullMarked
package org.pukar.campaigns;

import org.jspecify.annotations.NullMarked;
