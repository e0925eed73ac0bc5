/** May use nothing. */
@ApplicationModule(allowedDependencies = {})
package dev.backroom.bad.modules.shop;

import org.springframework.modulith.ApplicationModule;
