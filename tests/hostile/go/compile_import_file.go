// Imports files of the system in the place of packages.
package main

import _ "/etc/shadow"
import _ "../../etc/passwd"

func main() {
}
