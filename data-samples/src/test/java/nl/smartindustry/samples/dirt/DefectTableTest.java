package nl.smartindustry.samples.dirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.samples.dirt.RecordDefect.NamedCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of {@code samples/defects.csv} make of a record. */
class DefectTableTest {
  private static final List<String> LEDGER = List.of("boeking_id", "soort", "datum", "bedrag_eur");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          participations      | leading_zero_lost   | kvk              | 01234567     | 1234567
          participations      | spaces_in_key       | kvk              | 12345678     | 12 345 678
          participations      | scientific_notation | kvk              | 12345678     | 1,23E+07
          participations      | date_day_first      | start            | 2023-04-05   | 05-04-2023
          participations      | date_compact        | start            | 2023-04-05   | 20230405
          participations      | date_serial         | start            | 1900-01-01   | 2
          structural_business | decimal_point       | omzet            | 1234,50      | 1234.50
          structural_business | thousands_point     | personeelskosten | 1234567,50   | 1.234.567
          structural_business | thousands_comma     | inkoopwaarde     | 1234567,50   | 1,234,567.0
          structural_business | unit_factor_1000    | omzet            | 1234,50      | 1234500,00
          """)
  void aCellIsWrittenOtherwise(
      String source, String name, String column, String clean, String dirty) {
    var cells = new NamedCells(List.of(column), new String[] {clean});

    assertThat(defect(source, name).spoil().apply(cells).at(column)).isEqualTo(dirty);
  }

  @Test
  void aDefectStandsInAnotherColumnThanTheOneThatMakesARecordSuitable() {
    var repeated = defect("funding", "negative_correction");
    var promised = cells("B000001", "toezegging", "2023-01-01", "500,00");

    assertThat(repeated.suitable().test(promised)).isTrue();
    assertThat(repeated.suitable().test(promised.with("soort", "realisatie"))).isFalse();
    assertThat(repeated.spoil().apply(promised).texts())
        .containsExactly("B900002", "toezegging", "2023-01-01", "-1000,00");
    assertThat(repeated.added()).isTrue();
  }

  /** Production 1000 less other costs 200 less value added 0 are purchases of 800. */
  @Test
  void accountsStillBalanceWhereTheValueAddedIsSpoiled() {
    var columns =
        List.of(
            "tv_factorkosten",
            "productiewaarde",
            "overige_kosten",
            "personeelskosten",
            "afschrijving",
            "inkoopwaarde",
            "bedrijfsresultaat");
    var clean =
        new NamedCells(
            columns,
            new String[] {"300,00", "1000,00", "200,00", "150,00", "50,00", "500,00", "100,00"});

    var dirty = defect("structural_business", "value_added_zero").spoil().apply(clean);

    assertThat(dirty.at("tv_factorkosten")).isEqualTo("0,00");
    assertThat(dirty.at("inkoopwaarde")).isEqualTo("800,00");
    assertThat(dirty.at("bedrijfsresultaat")).isEqualTo("-200,00");
  }

  @Test
  void theUsualLevelHasEncodingsNumbersKeysDatesAndUnitsOnly() {
    assertThat(DefectTable.of("funding", DirtLevel.USUAL))
        .extracting(one -> one.kind().number())
        .containsExactly(2, 1, 4);
    assertThat(DefectTable.of("funding", DirtLevel.ALL)).hasSize(6);
    assertThat(DefectTable.of("funding", DirtLevel.NONE)).isEmpty();
  }

  private static NamedCells cells(String... texts) {
    return new NamedCells(LEDGER, texts);
  }

  private static RecordDefect defect(String source, String name) {
    return DefectTable.of(source, DirtLevel.ALL).stream()
        .filter(one -> one.kind().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
