/// Writes the texts of campaigns that run into the outbox and hands them over, a few at a turn, on
/// any number of nodes.
@NullMarked
package org.pukar.campaigns.feeding;

import org.jspecify.annotations.NullMarked;
