package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class AutonomyPageTest {
  private static final String PAGE = "/console/autonomy";

  @Autowired MockMvc web;
  @Autowired JdbcClient database;

  @AfterEach
  void forget() {
    for (var table : new String[] {"proposal", "switch", "level", "change"}) {
      database.sql("delete from bk_autonomy_" + table).update();
    }
  }

  @Test
  void isForThoseWhoGovern() throws Exception {
    page("operator")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing is switched off")))
        .andExpect(content().string(not(containsString("<script>"))))
        .andExpect(content().string(not(containsString("style="))));
    page("planner").andExpect(status().isForbidden());
    web.perform(get("/console").with(user("planner").roles("planner")))
        .andExpect(content().string(not(containsString(PAGE))));
  }

  @Test
  void switchesOffWithOneClickAndOnAgainWithTwoPeople() throws Exception {
    send("operator", "/switches", "kind", "SYSTEM", "name", "erp", "reason", "it answers nonsense")
        .andExpect(redirectedUrl(PAGE));
    page("operator").andExpect(content().string(containsString("SYSTEM erp")));

    send("operator", "/switches/%d/lift".formatted(newest("switch")), "reason", "well again")
        .andExpect(redirectedUrl(PAGE));
    page("operator")
        .andExpect(content().string(containsString("Lift switch")))
        .andExpect(content().string(not(containsString("Confirm proposal"))));
    page("process-owner").andExpect(content().string(containsString("Confirm proposal")));
    send("process-owner", "/proposals/%d/confirm".formatted(newest("proposal")))
        .andExpect(redirectedUrl(PAGE));

    page("operator").andExpect(content().string(containsString("Nothing is switched off")));
  }

  @Test
  void saysOnThePageWhyItRefuses() throws Exception {
    send("operator", "/switches", "kind", "PROCESS", "name", "purchase", "reason", "typo")
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("There is no process &#39;purchase&#39;")));
    assertThat(database.sql("select count(*) from bk_autonomy_switch").query(Long.class).single())
        .isZero();
  }

  @Test
  void takesNothingWithoutItsFormToken() throws Exception {
    web.perform(
            post(PAGE + "/switches")
                .with(user("operator").roles("operator"))
                .param("kind", "ALL")
                .param("reason", "stop"))
        .andExpect(status().isForbidden());
  }

  private ResultActions page(String person) throws Exception {
    return web.perform(get(PAGE).with(user(person).roles(person)));
  }

  private ResultActions send(String person, String path, String... fields) throws Exception {
    var form = post(PAGE + path).with(user(person).roles(person)).with(csrf());
    for (var n = 0; n < fields.length; n += 2) {
      form.param(fields[n], fields[n + 1]);
    }
    return web.perform(form);
  }

  private long newest(String table) {
    return database.sql("select max(id) from bk_autonomy_" + table).query(Long.class).single();
  }
}
