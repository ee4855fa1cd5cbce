/**
 * The reach of the programme: contacts with enterprises, linked to the business register by what
 * was decided when they came in. An enterprise is counted once a year; none is named.
 *
 * <p>GSBPM 5.1 (integrate data) and 5.7 (calculate aggregates); SIMS S.13.3, non-sampling error.
 */
package nl.smartindustry.transform.administrative.outreach;
