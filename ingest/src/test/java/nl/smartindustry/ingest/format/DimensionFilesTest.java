package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes that are looked up in another file of the delivery. */
class DimensionFilesTest {
  private static final String FIELDS =
      """
      - {name: product, type: text, role: identifier}
      - {name: title, type: text}
      - {name: time_period, type: text, role: identifier}
      - {name: status, type: text}
      - {name: value, type: number}
      """;
  private static final String LAYOUT =
      """
      files: data\\.csv
      text: {delimiter: ",", trim: true}
      codes: {missing: {".": not_available}}
      columns:
      - {column: Product, field: product}
      - {column: Product, field: title, codes: {lookup: {file: Products\\.csv, key: Key, take: Title}}}
      - {column: Perioden, field: time_period, type: period}
      - column: Perioden
        field: status
        codes:
          lookup: {file: Perioden\\.csv, key: Key, take: Status}
          values: {Definitief: D, Voorlopig: V}
          allowed: [D, V]
      - {column: Value_1, field: value}
      """;
  private static final String DATA =
      """
      "Product","Perioden","Value_1"
      "B       ","2005MM01","       ."
      "B       ","2005KW01","    98.4"
      "C       ","2005MM01",""
      "X       ","2005MM01","   1"
      "C       ","2006JJ00","   1"
      """;
  private static final String PRODUCTS =
      """
      "Key","Title","Description"
      "B       ","Delfstoffen","meer
      regels"
      "C       ","","x"
      """;
  private static final String PERIODS =
      """
      "Key","Title","Status"
      "2005MM01","2005 januari","Definitief"
      "2005KW01","2005 1e kwartaal","Voorlopig"
      "2006JJ00","2006","Nader"
      """;

  @TempDir Path folder;

  @Test
  void labelsAndStatusComeFromTheDimensionFiles() {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);

    var rows =
        trial.read(
            trial.file("data.csv", DATA),
            trial.file("Products.csv", PRODUCTS),
            trial.file("Perioden.csv", PERIODS));

    assertThat(rows)
        .containsExactly(
            "2.1 | B | Delfstoffen | 2005-01 | D | -",
            "3.1 | B | Delfstoffen | 2005-Q1 | V | 98.4",
            "4.1 | C | - | 2005-01 | D | -",
            "5.1 ! unknown_key",
            "6.1 ! unknown_code");
    assertThat(trial.counted()).containsExactly(5L, 2L, 3L);
    assertThat(trial.warnings()).isEmpty();
  }

  @Test
  void aDeliveryWithoutItsDimensionFileIsRefused() {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);

    assertThatThrownBy(() -> trial.read(trial.file("data.csv", DATA)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Dimension file 'Products\\.csv': found [] in the delivery (one)");
  }

  @Test
  void aKeyThatStandsForTwoTextsIsRefused() {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);

    assertThatThrownBy(
            () ->
                trial.read(
                    trial.file("data.csv", DATA),
                    trial.file("Products.csv", PRODUCTS + "\"B\",\"y\",\"z\"\n"),
                    trial.file("Perioden.csv", PERIODS)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "File 'Products.csv', line 5: key 'B' stands for another 'Title' than on a line before"
                + " (one)");
  }

  @Test
  void aTopicInTwoGroupsStandsTwiceForTheSameText() {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);

    var rows =
        trial.read(
            trial.file("data.csv", DATA),
            trial.file("Products.csv", PRODUCTS + "\"B\",\"Delfstoffen\",\"other\"\n"),
            trial.file("Perioden.csv", PERIODS));

    assertThat(rows).contains("2.1 | B | Delfstoffen | 2005-01 | D | -");
  }

  @Test
  void aDimensionFileWithoutTheColumnIsRefused() {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);

    assertThatThrownBy(
            () ->
                trial.read(
                    trial.file("data.csv", DATA),
                    trial.file("Products.csv", PRODUCTS.replace("Title", "Titel")),
                    trial.file("Perioden.csv", PERIODS)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lacks columns [Title]");
  }

  @Test
  void theTopicsOfAWideTableAreLookedUpToo() {
    var layout =
        """
        files: data\\.csv
        text: {delimiter: ",", trim: true}
        codes: {missing: {".": not_available}}
        sheet: {unpivot: {header: [topic], labels: 2}}
        columns:
        - {column: Perioden, field: time_period, type: period}
        - {column: topic, field: product}
        - {column: topic, field: title, codes: {lookup: {file: Properties\\.csv, key: Key, take: Title}}}
        - {column: value, field: value}
        """;
    var trial = new LayoutTrial(folder, FIELDS, layout);

    var rows =
        trial.read(
            trial.file("data.csv", "ID,Perioden,Omzet_1,Prijs_2\n0,2005JJ00,\" 1\",\" .\"\n"),
            trial.file("Properties.csv", "Key,Title\nOmzet_1,Omzet\nPrijs_2,Prijs\n"));

    assertThat(rows)
        .containsExactly(
            "2.1 | Omzet_1 | Omzet | 2005 | - | 1.0", "2.2 | Prijs_2 | Prijs | 2005 | - | -");
  }
}
