package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.transform.safe.linked.ProtectionCertificate;
import nl.smartindustry.transform.safe.linked.ProtectionCertificate.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestrictedCertificateTest {
  /** One sensitive cell, and another that can move against it. */
  private static final ProtectionCertificate PROOF =
      new ProtectionCertificate(
          List.of(
              "cell 10 0 20 2 2 OPEN true enterprises of 10-12",
              "cell 30 0 40 0 0 OPEN true enterprises of 13-15",
              "cell 40 0 60 0 0 OPEN false enterprises of C",
              "relation 2:-1 0:1 1:1",
              "witness 1 0:2 1:-2"));

  private static final Summary SAID = PROOF.summary(Definitions.packaged());

  @TempDir Path root;

  @Test
  void aReleaseSaysHowMuchIsProvedAndNothingOfACell() {
    assertThat(SAID.counts())
        .isEqualTo(
            Map.of(
                "cells", 3,
                "relations", 1,
                "components", 1,
                "sensitive_cells", 1,
                "withheld_cells", 2,
                "needs_met_in_full", 1,
                "needs_met_in_part", 0,
                "needs_met_in_part_for_sole_contributors", 0,
                "witnesses", 1));
    assertThat(new String(CanonicalJson.write(SAID), StandardCharsets.UTF_8))
        .contains(PROOF.sha256())
        .doesNotContain("enterprises");
  }

  @Test
  void aProofThatHoldsIsSaidToHold() {
    assertThat(RestrictedCertificate.check(SAID, PROOF).sentence())
        .isEqualTo(
            "Certificate: checked again without a solver: 1 tables that fit what is published"
                + " prove 1 needs met in full, 0 in part, 0 in part for sole contributors alone");
  }

  @Test
  void anotherProofThanTheReleaseSaysIsFound() {
    var checked = RestrictedCertificate.check(SAID, changed("1:-2", "1:-1"));

    assertThat(checked.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(checked.sentence()).isEqualTo("Certificate: other content than the release says");
  }

  @Test
  void aProofOfTooLittleIsRefusedWithTheCellAndNoValue() {
    var less = changed("0:2 1:-2", "0:1 1:-1");
    var said = new Summary(SAID.rules(), SAID.inputs(), SAID.counts(), less.sha256());
    var checked = RestrictedCertificate.check(said, less);

    assertThat(checked.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(checked.sentence())
        .isEqualTo("Certificate: does not prove the protection of cell 'enterprises of 10-12'");
  }

  @Test
  void aReleaseSaysNothingOfAProofOfTooLittle() {
    var less = changed("0:2 1:-2", "0:1 1:-1");

    assertThatThrownBy(() -> less.summary(Definitions.packaged()))
        .isInstanceOf(Refusal.class)
        .hasMessage("Cell 'enterprises of 10-12': the certificate does not prove its protection");
  }

  @Test
  void ofAnotherNightOnlyTheHashIsChecked() {
    assertThat(verified(1, staging -> {}).sentence())
        .isEqualTo("Certificate: the release has none");
    assertThat(verified(2, RestrictedCertificateTest::write).sentence())
        .isEqualTo(
            "Certificate: only its hash was checked (the restricted tables are of another night)");
  }

  private interface Writing {
    void to(Path staging) throws IOException;
  }

  private static void write(Path staging) throws IOException {
    var folder = Files.createDirectories(staging.resolve("metadata"));
    Files.write(folder.resolve("certificate.json"), CanonicalJson.write(SAID));
  }

  private RestrictedCertificate.Checked verified(int night, Writing certificate) {
    var warehouse = new Warehouse(root);
    var draft =
        Drafts.draft(
            Drafts.provenance(night),
            Drafts.statement(),
            staging -> {
              Files.writeString(staging.resolve("figures.csv"), "1");
              certificate.to(staging);
              return Map.of();
            });
    try (var lock = RunLock.acquire(warehouse)) {
      var release = new PublicationProtocol(lock).publish(draft).release();
      return new Releases(warehouse).verify(release).certificate().orElseThrow();
    }
  }

  private static ProtectionCertificate changed(String from, String to) {
    return new ProtectionCertificate(
        PROOF.lines().stream().map(line -> line.replace(from, to)).toList());
  }
}
