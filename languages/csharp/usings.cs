// What a new project of .NET 6 or later imports by itself. Taken in where the compiler knows global usings.
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Net.Http;
global using System.Threading;
global using System.Threading.Tasks;
