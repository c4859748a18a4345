/// A made-up registration, for trying out: every text that Pukar can say, and every screen that may
/// leave by SMS.
///
/// A real one would look otherwise. It has a template for each text that really leaves, not for
/// every key. A menu is registered with the labels of its lines as fixed words, and a list with few
/// gaps: networks refuse templates that are mostly gaps (five or six are usual). Each gap has the
/// kind of its value (`{#numeric#}` for a case's number, `{#cbn#}` for a number to call, which is
/// itself registered), and as many stand in a row as the longest value needs. Every text names its
/// sender, where ours begin with what the caller needs. Texts that invite are promotional, and
/// registered as such; here all are service.
@NullMarked
package org.pukar.dlt.demo;

import org.jspecify.annotations.NullMarked;
