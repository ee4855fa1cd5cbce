/** Analyse 6.5 and disseminate 7 of GSBPM: from safe cells to a release. */
package nl.smartindustry.report;
