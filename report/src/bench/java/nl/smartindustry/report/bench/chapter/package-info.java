/** The chapter on productivity and jobs beside R, on tables of the size of a country. */
package nl.smartindustry.report.bench.chapter;
