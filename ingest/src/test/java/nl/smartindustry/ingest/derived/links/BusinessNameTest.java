package nl.smartindustry.ingest.derived.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessNameTest {
  private static final BusinessName.Silent SILENT =
      new BusinessName.Silent(Set.of("bv", "nv", "vof", "de", "en"));

  @Test
  void legalFormAccentsPointsAndOrderDoNotCount() {
    assertThat(name("Bakkerij Jansen B.V.")).isEqualTo(name("JANSEN bakkerij"));
    assertThat(name("De Wind & Zoon N.V.").words()).containsExactly("wind", "zoon");
    assertThat(name("Café Ünïe bv").words()).containsExactly("cafe", "unie");
    assertThat(name("A.B.C. Techniek").words()).containsExactly("abc", "techniek");
  }

  @Test
  void aNameOfNothingButALegalFormIsLikeNoOther() {
    assertThat(name("B.V.").words()).isEmpty();
    assertThat(name("B.V.").similarity(name("B.V."))).isZero();
    assertThat(name("B.V.").blocks()).isEmpty();
  }

  /** MARTHA and MARHTA: Winkler's own example, 0.9611. */
  @Test
  void theSimilarityIsThatOfJaroAndWinkler() {
    assertThat(name("martha").similarity(name("marhta"))).isCloseTo(0.9611, within(5e-5));
    assertThat(name("dixon").similarity(name("dicksonx"))).isCloseTo(0.8133, within(5e-5));
    assertThat(name("jansen").similarity(name("jansen"))).isEqualTo(1);
  }

  @Test
  void namesAreComparedWhenAWordBeginsAlike() {
    assertThat(name("Metaalbewerking Oost").blocks()).containsExactly("meta", "oost");
    assertThat(name("IT Oost").blocks()).containsExactly("it", "oost");
  }

  private static BusinessName name(String text) {
    return BusinessName.of(text, SILENT);
  }
}
