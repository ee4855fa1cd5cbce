package nl.smartindustry.ingest.store;

import java.util.Map;
import nl.smartindustry.ingest.rule.confront.PartFindings;
import org.apache.spark.sql.connector.write.WriterCommitMessage;

/**
 * What became of the records of one split.
 *
 * @param part number of the split within its delivery
 * @param refused records per rule that refused them
 * @param changes values put right in accepted records, per {@code field:rule}
 * @param findings what the rules found
 */
public record PartOutcome(
    String delivery,
    String file,
    int part,
    Counts counts,
    Map<String, Long> refused,
    Map<String, Long> changes,
    PartFindings findings)
    implements WriterCommitMessage {}
