package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class ImportPageTest {
  private static final Path FILES = Path.of("src/test/resources/imports");

  @Autowired MockMvc web;
  @Autowired JdbcClient database;

  @Test
  void isForTheRolesThatOrder() throws Exception {
    web.perform(get("/console/import").with(user("planner").roles("planner")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Import requisitions")))
        .andExpect(content().string(not(containsString("<script>"))));
    web.perform(get("/console/import").with(user("auditor").roles("auditor")))
        .andExpect(status().isForbidden());
    web.perform(get("/console/import")).andExpect(status().is3xxRedirection());
  }

  @Test
  void raisesRequisitionsInTheNameOfThePersonAndListsRefusedLines() throws Exception {
    var address = String.valueOf(upload("mapping.yaml", "").getResponse().getRedirectedUrl());
    assertThat(address).startsWith("/console/import/");

    Awaitility.await().until(() -> page(address).contains("Not all lines"));

    assertThat(page(address))
        .contains("Refused lines", "&#39;ten&#39; is not a number")
        .doesNotContain("http-equiv=\"refresh\"");
    assertThat(payloads()).hasSize(4).allMatch(payload -> payload.contains("\"buyer\""));
    web.perform(get(address).with(user("planner").roles("planner")))
        .andExpect(status().isNotFound());
  }

  @Test
  void saysWhatIsWrongWithTheMapping() throws Exception {
    assertThat(upload("mapping.yaml", "Pieces").getResponse().getContentAsString())
        .contains("line.quantity: &#39;Amount&#39;, but orders.csv has no such column");
  }

  private MvcResult upload(String mapping, String renamed) throws Exception {
    var how = renamed.isEmpty() ? text(mapping) : text(mapping).replace(renamed, "Amount");
    return web.perform(
            multipart("/console/import")
                .file(file("orders", "orders.csv", text("orders.csv")))
                .file(file("mapping", mapping, how))
                .with(user("buyer").roles("buyer"))
                .with(csrf()))
        .andReturn();
  }

  private static MockMultipartFile file(String field, String name, String text) {
    return new MockMultipartFile(field, name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private String page(String address) throws Exception {
    return web.perform(get(address).with(user("buyer").roles("buyer")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private List<String> payloads() {
    return database
        .sql("select payload from bk_inbox where source = '/import/test'")
        .query(String.class)
        .list();
  }

  private static String text(String name) throws IOException {
    return Files.readString(FILES.resolve(name));
  }
}
