package nl.smartindustry.samples.dirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.dirt.PlantedDirt.DirtKind;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.SampleDelivery.DeliveryVersion;
import nl.smartindustry.samples.write.SheetFormat;
import org.junit.jupiter.api.Test;

class DefectStreamTest {
  private static final SampleDelivery FRAME =
      new SampleDelivery(
          "register_frame",
          "2024",
          LocalDate.of(2024, 3, 1),
          "abr.csv",
          new DeliveryVersion("D", 1, ""));
  private static final RecordDefect MOVED =
      new RecordDefect(
          new DirtKind(16, "moved"),
          "gemeente",
          "accepted",
          cells -> cells.at("gemeente").equals("1979"),
          cells -> cells.with("gemeente", "0010"),
          false);

  private final List<PlantedDirt> noted = new ArrayList<>();

  @Test
  void theFirstLineThatCanCarryADefectIsSpoiledAndNoOther() throws IOException {
    var lines = written("beid;gemeente\r\n1;0363\r\n2;1979\r\n3;1979\r\n");

    assertThat(lines).isEqualTo("beid;gemeente\r\n1;0363\r\n2;0010\r\n3;1979\r\n");
    assertThat(noted)
        .singleElement()
        .satisfies(one -> assertThat(one.line()).isEqualTo(3))
        .satisfies(one -> assertThat(one.trueValue()).isEqualTo("1979"));
  }

  @Test
  void bytesAreTheSameHoweverTheyCome() throws IOException {
    var text = "beid;gemeente\r\n1;caf\u00e9\r\n2;1979\r\n";
    var out = new ByteArrayOutputStream();
    try (var stream = new DefectStream(out, FRAME, List.of(MOVED), noted::add)) {
      for (byte one : text.getBytes(SheetFormat.WINDOWS.charset())) {
        stream.write(one);
      }
    }

    assertThat(out.toString(SheetFormat.WINDOWS.charset())).isEqualTo(written(text));
  }

  @Test
  void aDefectThatNoLineCanCarryIsNotNoted() throws IOException {
    assertThat(written("beid;gemeente\r\n1;0363\r\n")).endsWith("1;0363\r\n");
    assertThat(noted).isEmpty();
  }

  private String written(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var stream = new DefectStream(out, FRAME, List.of(MOVED), noted::add)) {
      stream.write(text.getBytes(SheetFormat.WINDOWS.charset()));
    }
    return out.toString(SheetFormat.WINDOWS.charset());
  }
}
