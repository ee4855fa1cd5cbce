/**
 * A first layout and contract for a file that nobody has described yet.
 *
 * <p>Enters: a delivered file. Leaves: two definitions as text, with a mark at everything that the
 * file alone cannot say, and its first records as they would be stored. Never here: a guess that is
 * used without being written down for a person to confirm.
 *
 * <p>GSBPM 2.3 and 3.1 (design and build the collection).
 */
package nl.smartindustry.ingest.sniff;
