/**
 * Process 5.4 to 5.8 and analyse 6.1 to 6.4 of GSBPM: from validated tables to cells that may be
 * seen.
 */
package nl.smartindustry.transform;
