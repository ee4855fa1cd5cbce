package nl.smartindustry.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import org.junit.jupiter.api.Test;

class PackagedContractsTest {
  private static final Pattern DIRECT =
      Pattern.compile("(.*_)?(kvk|rsin|vestnr|establishment|person|author)(_.*)?|name_hash");

  @Test
  void everyFieldNamedAfterADirectIdentifierBecomesAPseudonym() {
    var definitions = Definitions.packaged();
    var open = new ArrayList<String>();
    int seen = 0;
    for (String path : definitions.list("contracts")) {
      var table = path.substring("contracts/".length(), path.length() - ".yaml".length());
      for (var field : Contract.load(definitions, table).fields()) {
        if (DIRECT.matcher(field.name()).matches()) {
          seen++;
          if (field.identifies() == null) {
            open.add(table + "." + field.name());
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(9);
    assertThat(open).isEmpty();
  }

  @Test
  void theFrameNamesEnterprisesByThreeKindsOfIdentifier() {
    var frame = LayoutCatalogue.load(Definitions.packaged()).get("register_frame");

    assertThat(frame.identifying()).containsOnlyKeys("kvk_numbers", "rsin_numbers", "name_hash");
  }
}
