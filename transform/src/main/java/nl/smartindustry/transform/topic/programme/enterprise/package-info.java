/**
 * Enterprises that take part, were reached, hold a credit or import robots, and what all figures of
 * the programme share: its limits, the moments that are described, the classes of enterprises and
 * places.
 *
 * <p>Enters: records of the programme with the enterprises that ingest decided on, tax credits,
 * trade, the frames of the register. Leaves: counts and shares of enterprises, with their holdings.
 * Never here: the name of a participant, how a record is linked, and whether a figure may be seen.
 *
 * <p>GSBPM 5.1 (integrate data) and 5.7 (calculate aggregates); SIMS S.13.3, non-sampling error.
 */
package nl.smartindustry.transform.topic.programme.enterprise;
