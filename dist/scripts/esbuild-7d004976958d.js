(function(exports,require,scriptPath,loadScript){var packed=(()=>{var kt=Object.create;var Oe=Object.defineProperty;var St=Object.getOwnPropertyDescriptor;var $t=Object.getOwnPropertyNames;var Et=Object.getPrototypeOf,At=Object.prototype.hasOwnProperty;var Y=(e=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(e,{get:(t,r)=>(typeof require<"u"?require:t)[r]}):e)(function(e){if(typeof require<"u")return require.apply(this,arguments);throw Error(
'Dynamic require of "'+e+'" is not supported')});var Pt=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(r){throw t=0,r}},jt=(e,t)=>{for(var r in t)Oe(e,r,{get:t[r],enumerable:!0})},Ye=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t==
"function")for(let a of $t(t))!At.call(e,a)&&a!==r&&Oe(e,a,{get:()=>t[a],enumerable:!(n=St(t,a))||n.enumerable});return e};var Ot=(e,t,r)=>(r=e!=null?kt(Et(e)):{},Ye(t||!e||!e.__esModule?Oe(r,"default",{value:e,enumerable:!0}):r,e)),Ct=e=>Ye(Oe({},"__esModule",{value:!0}),e);var bt=Pt(($r,yt)=>{"use strict";var Ve=Object.defineProperty,Mt=Object.getOwnPropertyDescriptor,Dt=Object.getOwnPropertyNames,Lt=Object.prototype.hasOwnProperty,Tt=(e,t)=>{for(var r in t)Ve(e,r,{get:t[r],
enumerable:!0})},Ft=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let a of Dt(t))!Lt.call(e,a)&&a!==r&&Ve(e,a,{get:()=>t[a],enumerable:!(n=Mt(t,a))||n.enumerable});return e},_t=e=>Ft(
Ve({},"__esModule",{value:!0}),e),Pe={};Tt(Pe,{analyzeMetafile:()=>hr,analyzeMetafileSync:()=>wr,build:()=>ur,buildSync:()=>mr,context:()=>cr,default:()=>xr,formatMessages:()=>dr,formatMessagesSync:()=>gr,
initialize:()=>br,stop:()=>yr,transform:()=>fr,transformSync:()=>pr,version:()=>sr});yt.exports=_t(Pe);function He(e){let t=n=>{if(n===null)r.write8(0);else if(typeof n=="boolean")r.write8(1),r.write8(
+n);else if(typeof n=="number")r.write8(2),r.write32(n|0);else if(typeof n=="string")r.write8(3),r.write(ie(n));else if(n instanceof Uint8Array)r.write8(4),r.write(n);else if(n instanceof Array){r.write8(
5),r.write32(n.length);for(let a of n)t(a)}else{let a=Object.keys(n);r.write8(6),r.write32(a.length);for(let s of a)r.write(ie(s)),t(n[s])}},r=new it;return r.write32(0),r.write32(e.id<<1|+!e.isRequest),
t(e.value),ze(r.buf,r.len-4,0),r.buf.subarray(0,r.len)}function Bt(e){let t=()=>{switch(r.read8()){case 0:return null;case 1:return!!r.read8();case 2:return r.read32();case 3:return we(r.read());case 4:
return r.read();case 5:{let o=r.read32(),d=[];for(let i=0;i<o;i++)d.push(t());return d}case 6:{let o=r.read32(),d={};for(let i=0;i<o;i++)d[we(r.read())]=t();return d}default:throw new Error("Invalid p\
acket")}},r=new it(e),n=r.read32(),a=(n&1)===0;n>>>=1;let s=t();if(r.ptr!==e.length)throw new Error("Invalid packet");return{id:n,isRequest:a,value:s}}var it=class{constructor(e=new Uint8Array(1024)){
this.buf=e,this.len=0,this.ptr=0}_write(e){if(this.len+e>this.buf.length){let t=new Uint8Array((this.len+e)*2);t.set(this.buf),this.buf=t}return this.len+=e,this.len-e}write8(e){let t=this._write(1);this.
buf[t]=e}write32(e){let t=this._write(4);ze(this.buf,e,t)}write(e){let t=this._write(4+e.length);ze(this.buf,e.length,t),this.buf.set(e,t+4)}_read(e){if(this.ptr+e>this.buf.length)throw new Error("Inv\
alid packet");return this.ptr+=e,this.ptr-e}read8(){return this.buf[this._read(1)]}read32(){return lt(this.buf,this._read(4))}read(){let e=this.read32(),t=new Uint8Array(e),r=this._read(t.length);return t.
set(this.buf.subarray(r,r+e)),t}},ie,we,We;if(typeof TextEncoder<"u"&&typeof TextDecoder<"u"){let e=new TextEncoder,t=new TextDecoder;ie=r=>e.encode(r),we=r=>t.decode(r),We='new TextEncoder().encode("\
")'}else if(typeof Buffer<"u")ie=e=>Buffer.from(e),we=e=>{let{buffer:t,byteOffset:r,byteLength:n}=e;return Buffer.from(t,r,n).toString()},We='Buffer.from("")';else throw new Error("No UTF-8 codec foun\
d");if(!(ie("")instanceof Uint8Array))throw new Error(`Invariant violation: "${We} instanceof Uint8Array" is incorrectly false

This indicates that your JavaScript environment is broken. You cannot use
esbuild in this environment because esbuild relies on this invariant. This
is not a problem with esbuild. You need to fix your environment instead.
`);function lt(e,t){return(e[t++]|e[t++]<<8|e[t++]<<16|e[t++]<<24)>>>0}function ze(e,t,r){e[r++]=t,e[r++]=t>>8,e[r++]=t>>16,e[r++]=t>>24}var ue=String.fromCharCode;function re(e,t,r){let n=e[t],a=1,s=0;
for(let o=0;o<t;o++)e[o]===10?(a++,s=0):s++;throw new SyntaxError(r||(t===e.length?"Unexpected end of input while parsing JSON":n>=32&&n<=126?`Unexpected character ${ue(n)} in JSON at position ${t} (l\
ine ${a}, column ${s})`:`Unexpected byte 0x${n.toString(16)} in JSON at position ${t} (line ${a}, column ${s})`))}function Nt(e){if(!(e instanceof Uint8Array))throw new Error("JSON input must be a Uin\
t8Array");let t=[],r=[],n=[],a=e.length,s=null,o=0,d,i=0;for(;i<a;){let c=e[i++];if(c<=32)continue;let u;switch(o===2&&s===null&&c!==34&&c!==125&&re(e,--i),c){case 116:{(e[i++]!==114||e[i++]!==117||e[i++]!==
101)&&re(e,--i),u=!0;break}case 102:{(e[i++]!==97||e[i++]!==108||e[i++]!==115||e[i++]!==101)&&re(e,--i),u=!1;break}case 110:{(e[i++]!==117||e[i++]!==108||e[i++]!==108)&&re(e,--i),u=null;break}case 45:case 46:case 48:case 49:case 50:case 51:case 52:case 53:case 54:case 55:case 56:case 57:{
let y=i;for(u=ue(c),c=e[i];;){switch(c){case 43:case 45:case 46:case 48:case 49:case 50:case 51:case 52:case 53:case 54:case 55:case 56:case 57:case 101:case 69:{u+=ue(c),c=e[++i];continue}}break}u=+u,
isNaN(u)&&re(e,--y,"Invalid number");break}case 34:{for(u="";i>=a&&re(e,a),c=e[i++],c!==34;)if(c===92)switch(e[i++]){case 34:u+='"';break;case 47:u+="/";break;case 92:u+="\\";break;case 98:u+="\b";break;case 102:
u+="\f";break;case 110:u+=`
`;break;case 114:u+="\r";break;case 116:u+="	";break;case 117:{let y=0;for(let B=0;B<4;B++)c=e[i++],y<<=4,c>=48&&c<=57?y|=c-48:c>=97&&c<=102?y|=c+-87:c>=65&&c<=70?y|=c+-55:re(e,--i);u+=ue(y);break}default:
re(e,--i);break}else if(c<=127)u+=ue(c);else if((c&224)===192)u+=ue((c&31)<<6|e[i++]&63);else if((c&240)===224)u+=ue((c&15)<<12|(e[i++]&63)<<6|e[i++]&63);else if((c&248)==240){let y=(c&7)<<18|(e[i++]&
63)<<12|(e[i++]&63)<<6|e[i++]&63;y>65535&&(y-=65536,u+=ue(y>>10&1023|55296),y=56320|y&1023),u+=ue(y)}u[0];break}case 91:{u=[],t.push(s),r.push(d),n.push(o),s=null,d=u,o=1;continue}case 123:{u={},t.push(
s),r.push(d),n.push(o),s=null,d=u,o=2;continue}case 93:{o!==1&&re(e,--i),u=d,s=t.pop(),d=r.pop(),o=n.pop();break}case 125:{o!==2&&re(e,--i),u=d,s=t.pop(),d=r.pop(),o=n.pop();break}default:re(e,--i)}for(c=
e[i];c<=32;)c=e[++i];switch(o){case 0:{if(i===a)return u;break}case 1:{if(d.push(u),c===44){i++;continue}if(c===93)continue;break}case 2:{if(s===null){if(s=u,c===58){i++;continue}}else{if(d[s]=u,s=null,
c===44){i++;continue}if(c===125)continue}break}}break}re(e,i)}var V=JSON.stringify,Ke="warning",Qe="silent";function xe(e,t){let r=[];for(let n of e){if(Q(n,t),n.indexOf(",")>=0)throw new Error(`Inval\
id ${t}: ${n}`);r.push(n)}return r.join(",")}var De=()=>null,U=e=>typeof e=="boolean"?null:"a boolean",b=e=>typeof e=="string"?null:"a string",Le=e=>e instanceof RegExp?null:"a RegExp object",me=e=>typeof e==
"number"&&e===(e|0)?null:"an integer",It=e=>typeof e=="number"&&e===(e|0)&&e>=0&&e<=65535?null:"a valid port number",at=e=>typeof e=="function"?null:"a function",ce=e=>Array.isArray(e)?null:"an array",
G=e=>Array.isArray(e)&&e.every(t=>typeof t=="string")?null:"an array of strings",X=e=>typeof e=="object"&&e!==null&&!Array.isArray(e)?null:"an object",Rt=e=>typeof e=="object"&&e!==null?null:"an array\
 or an object",Ut=e=>e instanceof WebAssembly.Module?null:"a WebAssembly.Module",Ge=e=>typeof e=="object"&&!Array.isArray(e)?null:"an object or null",ot=e=>typeof e=="string"||typeof e=="boolean"?null:
"a string or a boolean",Wt=e=>typeof e=="string"||typeof e=="object"&&e!==null&&!Array.isArray(e)?null:"a string or an object",st=e=>typeof e=="string"||Array.isArray(e)&&e.every(t=>typeof t=="string")?
null:"a string or an array of strings",ut=e=>typeof e=="string"||e instanceof Uint8Array?null:"a string or a Uint8Array",zt=e=>typeof e=="string"||e instanceof URL?null:"a string or a URL";function l(e,t,r,n){
let a=e[r];if(t[r+""]=!0,a===void 0)return;let s=n(a);if(s!==null)throw new Error(`${V(r)} must be ${s}`);return a}function J(e,t,r){for(let n in e)if(!(n in t))throw new Error(`Invalid option ${r}: ${V(
n)}`)}function qt(e){let t=Object.create(null),r=l(e,t,"wasmURL",zt),n=l(e,t,"wasmModule",Ut),a=l(e,t,"worker",U);return J(e,t,"in initialize() call"),{wasmURL:r,wasmModule:n,worker:a}}function ct(e){
let t;if(e!==void 0){t=Object.create(null);for(let r in e){let n=e[r];if(typeof n=="string"||n===!1)t[r]=n;else throw new Error(`Expected ${V(r)} in mangle cache to map to either a string or false`)}}
return t}function Ne(e,t,r,n,a){let s=l(t,r,"color",U),o=l(t,r,"logLevel",b),d=l(t,r,"logLimit",me),i=l(t,r,"logStyle",b);s!==void 0?e.push(`--color=${s}`):n&&e.push("--color=true"),e.push(`--log-leve\
l=${o||a}`),e.push(`--log-limit=${d||0}`),i&&e.push(`--log-style=${i}`)}function Q(e,t,r){if(typeof e!="string")throw new Error(`Expected value for ${t}${r!==void 0?" "+V(r):""} to be a string, got ${typeof e}\
 instead`);return e}function ft(e,t,r){let n=l(t,r,"legalComments",b),a=l(t,r,"sourceRoot",b),s=l(t,r,"sourcesContent",U),o=l(t,r,"target",st),d=l(t,r,"format",b),i=l(t,r,"globalName",b),c=l(t,r,"mang\
leProps",Le),u=l(t,r,"reserveProps",Le),y=l(t,r,"mangleQuoted",U),B=l(t,r,"minify",U),_=l(t,r,"minifySyntax",U),N=l(t,r,"minifyWhitespace",U),I=l(t,r,"minifyIdentifiers",U),L=l(t,r,"lineLimit",me),W=l(
t,r,"drop",G),z=l(t,r,"dropLabels",G),k=l(t,r,"charset",b),w=l(t,r,"treeShaking",U),p=l(t,r,"ignoreAnnotations",U),f=l(t,r,"jsx",b),S=l(t,r,"jsxFactory",b),$=l(t,r,"jsxFragment",b),M=l(t,r,"jsxImportS\
ource",b),A=l(t,r,"jsxDev",U),h=l(t,r,"jsxSideEffects",U),m=l(t,r,"define",X),x=l(t,r,"logOverride",X),j=l(t,r,"supported",X),O=l(t,r,"pure",G),P=l(t,r,"keepNames",U),E=l(t,r,"platform",b),C=l(t,r,"ts\
configRaw",Wt),R=l(t,r,"absPaths",G);if(n&&e.push(`--legal-comments=${n}`),a!==void 0&&e.push(`--source-root=${a}`),s!==void 0&&e.push(`--sources-content=${s}`),o&&e.push(`--target=${xe(Array.isArray(
o)?o:[o],"target")}`),d&&e.push(`--format=${d}`),i&&e.push(`--global-name=${i}`),E&&e.push(`--platform=${E}`),C&&e.push(`--tsconfig-raw=${typeof C=="string"?C:JSON.stringify(C)}`),B&&e.push("--minify"),
_&&e.push("--minify-syntax"),N&&e.push("--minify-whitespace"),I&&e.push("--minify-identifiers"),L&&e.push(`--line-limit=${L}`),k&&e.push(`--charset=${k}`),w!==void 0&&e.push(`--tree-shaking=${w}`),p&&
e.push("--ignore-annotations"),W)for(let g of W)e.push(`--drop:${Q(g,"drop")}`);if(z&&e.push(`--drop-labels=${xe(z,"drop label")}`),R&&e.push(`--abs-paths=${xe(R,"abs paths")}`),c&&e.push(`--mangle-pr\
ops=${Te(c)}`),u&&e.push(`--reserve-props=${Te(u)}`),y!==void 0&&e.push(`--mangle-quoted=${y}`),f&&e.push(`--jsx=${f}`),S&&e.push(`--jsx-factory=${S}`),$&&e.push(`--jsx-fragment=${$}`),M&&e.push(`--js\
x-import-source=${M}`),A&&e.push("--jsx-dev"),h&&e.push("--jsx-side-effects"),m)for(let g in m){if(g.indexOf("=")>=0)throw new Error(`Invalid define: ${g}`);e.push(`--define:${g}=${Q(m[g],"define",g)}`)}
if(x)for(let g in x){if(g.indexOf("=")>=0)throw new Error(`Invalid log override: ${g}`);e.push(`--log-override:${g}=${Q(x[g],"log override",g)}`)}if(j)for(let g in j){if(g.indexOf("=")>=0)throw new Error(
`Invalid supported: ${g}`);let F=j[g];if(typeof F!="boolean")throw new Error(`Expected value for supported ${V(g)} to be a boolean, got ${typeof F} instead`);e.push(`--supported:${g}=${F}`)}if(O)for(let g of O)
e.push(`--pure:${Q(g,"pure")}`);P&&e.push("--keep-names")}function Jt(e,t,r,n,a){var s;let o=[],d=[],i=Object.create(null),c=null,u=null;Ne(o,t,i,r,n),ft(o,t,i);let y=l(t,i,"sourcemap",ot),B=l(t,i,"bu\
ndle",U),_=l(t,i,"splitting",U),N=l(t,i,"preserveSymlinks",U),I=l(t,i,"metafile",U),L=l(t,i,"outfile",b),W=l(t,i,"outdir",b),z=l(t,i,"outbase",b),k=l(t,i,"tsconfig",b),w=l(t,i,"resolveExtensions",G),p=l(
t,i,"nodePaths",G),f=l(t,i,"mainFields",G),S=l(t,i,"conditions",G),$=l(t,i,"external",G),M=l(t,i,"packages",b),A=l(t,i,"alias",X),h=l(t,i,"loader",X),m=l(t,i,"outExtension",X),x=l(t,i,"publicPath",b),
j=l(t,i,"entryNames",b),O=l(t,i,"chunkNames",b),P=l(t,i,"assetNames",b),E=l(t,i,"inject",G),C=l(t,i,"banner",X),R=l(t,i,"footer",X),g=l(t,i,"entryPoints",Rt),F=l(t,i,"absWorkingDir",b),T=l(t,i,"stdin",
X),D=(s=l(t,i,"write",U))!=null?s:a,K=l(t,i,"allowOverwrite",U),q=l(t,i,"mangleCache",X);if(i.plugins=!0,J(t,i,`in ${e}() call`),y&&o.push(`--sourcemap${y===!0?"":`=${y}`}`),B&&o.push("--bundle"),K&&o.
push("--allow-overwrite"),_&&o.push("--splitting"),N&&o.push("--preserve-symlinks"),I&&o.push("--metafile"),L&&o.push(`--outfile=${L}`),W&&o.push(`--outdir=${W}`),z&&o.push(`--outbase=${z}`),k&&o.push(
`--tsconfig=${k}`),M&&o.push(`--packages=${M}`),w&&o.push(`--resolve-extensions=${xe(w,"resolve extension")}`),x&&o.push(`--public-path=${x}`),j&&o.push(`--entry-names=${j}`),O&&o.push(`--chunk-names=${O}`),
P&&o.push(`--asset-names=${P}`),f&&o.push(`--main-fields=${xe(f,"main field")}`),S&&o.push(`--conditions=${xe(S,"condition")}`),$)for(let v of $)o.push(`--external:${Q(v,"external")}`);if(A)for(let v in A){
if(v.indexOf("=")>=0)throw new Error(`Invalid package name in alias: ${v}`);o.push(`--alias:${v}=${Q(A[v],"alias",v)}`)}if(C)for(let v in C){if(v.indexOf("=")>=0)throw new Error(`Invalid banner file t\
ype: ${v}`);o.push(`--banner:${v}=${Q(C[v],"banner",v)}`)}if(R)for(let v in R){if(v.indexOf("=")>=0)throw new Error(`Invalid footer file type: ${v}`);o.push(`--footer:${v}=${Q(R[v],"footer",v)}`)}if(E)
for(let v of E)o.push(`--inject:${Q(v,"inject")}`);if(h)for(let v in h){if(v.indexOf("=")>=0)throw new Error(`Invalid loader extension: ${v}`);o.push(`--loader:${v}=${Q(h[v],"loader",v)}`)}if(m)for(let v in m){
if(v.indexOf("=")>=0)throw new Error(`Invalid out extension: ${v}`);o.push(`--out-extension:${v}=${Q(m[v],"out extension",v)}`)}if(g)if(Array.isArray(g))for(let v=0,oe=g.length;v<oe;v++){let ee=g[v];if(typeof ee==
"object"&&ee!==null){let le=Object.create(null),se=l(ee,le,"in",b),te=l(ee,le,"out",b);if(J(ee,le,"in entry point at index "+v),se===void 0)throw new Error('Missing property "in" for entry point at in\
dex '+v);if(te===void 0)throw new Error('Missing property "out" for entry point at index '+v);d.push([te,se])}else d.push(["",Q(ee,"entry point at index "+v)])}else for(let v in g)d.push([v,Q(g[v],"en\
try point",v)]);if(T){let v=Object.create(null),oe=l(T,v,"contents",ut),ee=l(T,v,"resolveDir",b),le=l(T,v,"sourcefile",b),se=l(T,v,"loader",b);J(T,v,'in "stdin" object'),le&&o.push(`--sourcefile=${le}`),
se&&o.push(`--loader=${se}`),ee&&(u=ee),typeof oe=="string"?c=ie(oe):oe instanceof Uint8Array&&(c=oe)}let ae=[];if(p)for(let v of p)v+="",ae.push(v);return{entries:d,flags:o,write:D,stdinContents:c,stdinResolveDir:u,
absWorkingDir:F,nodePaths:ae,mangleCache:ct(q)}}function Vt(e,t,r,n){let a=[],s=Object.create(null);Ne(a,t,s,r,n),ft(a,t,s);let o=l(t,s,"sourcemap",ot),d=l(t,s,"sourcefile",b),i=l(t,s,"loader",b),c=l(
t,s,"banner",b),u=l(t,s,"footer",b),y=l(t,s,"mangleCache",X);return J(t,s,`in ${e}() call`),o&&a.push(`--sourcemap=${o===!0?"external":o}`),d&&a.push(`--sourcefile=${d}`),i&&a.push(`--loader=${i}`),c&&
a.push(`--banner=${c}`),u&&a.push(`--footer=${u}`),{flags:a,mangleCache:ct(y)}}function dt(e){let t={},r={didClose:!1,reason:""},n={},a=0,s=0,o=new Uint8Array(16*1024),d=0,i=k=>{let w=d+k.length;if(w>
o.length){let f=new Uint8Array(w*2);f.set(o),o=f}o.set(k,d),d+=k.length;let p=0;for(;p+4<=d;){let f=lt(o,p);if(p+4+f>d)break;p+=4,N(o.subarray(p,p+f)),p+=f}p>0&&(o.copyWithin(0,p,d),d-=p)},c=k=>{r.didClose=
!0,k&&(r.reason=": "+(k.message||k));let w="The service was stopped"+r.reason;for(let p in n)n[p](w,null);n={}},u=(k,w,p)=>{if(r.didClose)return p("The service is no longer running"+r.reason,null);let f=a++;
n[f]=(S,$)=>{try{p(S,$)}finally{k&&k.unref()}},k&&k.ref(),e.writeToStdin(He({id:f,isRequest:!0,value:w}))},y=(k,w)=>{if(r.didClose)throw new Error("The service is no longer running"+r.reason);e.writeToStdin(
He({id:k,isRequest:!1,value:w}))},B=async(k,w)=>{try{if(w.command==="ping"){y(k,{});return}if(typeof w.key=="number"){let p=t[w.key];if(!p)return;let f=p[w.command];if(f){await f(k,w);return}}throw new Error(
"Invalid command: "+w.command)}catch(p){let f=[he(p,e,null,void 0,"")];try{y(k,{errors:f})}catch{}}},_=!0,N=k=>{if(_){_=!1;let p=String.fromCharCode(...k);if(p!=="0.28.2")throw new Error(`Cannot start\
 service: Host version "0.28.2" does not match binary version ${V(p)}`);return}let w=Bt(k);if(w.isRequest)B(w.id,w.value);else{let p=n[w.id];delete n[w.id],w.value.error?p(w.value.error,{}):p(null,w.value)}};
return{readFromStdout:i,afterClose:c,service:{buildOrContext:({callName:k,refs:w,options:p,isTTY:f,defaultWD:S,callback:$})=>{let M=0,A=s++,h={},m={ref(){++M===1&&w&&w.ref()},unref(){--M===0&&(delete t[A],
w&&w.unref())}};t[A]=h,m.ref(),Yt(k,A,u,y,m,e,h,p,f,S,(x,j)=>{try{$(x,j)}finally{m.unref()}})},transform:({callName:k,refs:w,input:p,options:f,isTTY:S,fs:$,callback:M})=>{let A=ht(),h=m=>{try{if(typeof p!=
"string"&&!(p instanceof Uint8Array))throw new Error('The input to "transform" must be a string or a Uint8Array');let{flags:x,mangleCache:j}=Vt(k,f,S,Qe),O={command:"transform",flags:x,inputFS:m!==null,
input:m!==null?ie(m):typeof p=="string"?ie(p):p};j&&(O.mangleCache=j),u(w,O,(P,E)=>{if(P)return M(new Error(P),null);let C=ke(E.errors,A),R=ke(E.warnings,A),g=1,F=()=>{if(--g===0){let T={warnings:R,code:E.
code,map:E.map,mangleCache:void 0,legalComments:void 0};"legalComments"in E&&(T.legalComments=E?.legalComments),E.mangleCache&&(T.mangleCache=E?.mangleCache),M(null,T)}};if(C.length>0)return M(Ee("Tra\
nsform failed",C,R),null);E.codeFS&&(g++,$.readFile(E.code,(T,D)=>{T!==null?M(T,null):(E.code=D,F())})),E.mapFS&&(g++,$.readFile(E.map,(T,D)=>{T!==null?M(T,null):(E.map=D,F())})),F()})}catch(x){let j=[];
try{Ne(j,f,{},S,Qe)}catch{}let O=he(x,e,A,void 0,"");u(w,{command:"error",flags:j,error:O},()=>{O.detail=A.load(O.detail),M(Ee("Transform failed",[O],[]),null)})}};if((typeof p=="string"||p instanceof
Uint8Array)&&p.length>1024*1024){let m=h;h=()=>$.writeFile(p,m)}h(null)},formatMessages:({callName:k,refs:w,messages:p,options:f,callback:S})=>{if(!f)throw new Error(`Missing second argument in ${k}()\
 call`);let $={},M=l(f,$,"kind",b),A=l(f,$,"color",U),h=l(f,$,"terminalWidth",me),m=l(f,$,"logStyle",b);if(J(f,$,`in ${k}() call`),M===void 0)throw new Error(`Missing "kind" in ${k}() call`);if(M!=="e\
rror"&&M!=="warning")throw new Error(`Expected "kind" to be "error" or "warning" in ${k}() call`);let x={command:"format-msgs",messages:fe(p,"messages",null,"",h),isWarning:M==="warning"};A!==void 0&&
(x.color=A),h!==void 0&&(x.terminalWidth=h),m!==void 0&&(x.logStyle=m),u(w,x,(j,O)=>{if(j)return S(new Error(j),null);S(null,O.messages)})},analyzeMetafile:({callName:k,refs:w,metafile:p,options:f,callback:S})=>{
f===void 0&&(f={});let $={},M=l(f,$,"color",U),A=l(f,$,"verbose",U);J(f,$,`in ${k}() call`);let h={command:"analyze-metafile",metafile:p};M!==void 0&&(h.color=M),A!==void 0&&(h.verbose=A),u(w,h,(m,x)=>{
if(m)return S(new Error(m),null);S(null,x.result)})}}}}function Yt(e,t,r,n,a,s,o,d,i,c,u){let y=ht(),B=e==="context",_=(L,W)=>{let z=[];try{Ne(z,d,{},i,Ke)}catch{}let k=he(L,s,y,void 0,W);r(a,{command:"\
error",flags:z,error:k},()=>{k.detail=y.load(k.detail),u(Ee(B?"Context failed":"Build failed",[k],[]),null)})},N;if(typeof d=="object"){let L=d.plugins;if(L!==void 0){if(!Array.isArray(L))return _(new Error(
'"plugins" must be an array'),"");N=L}}if(N&&N.length>0){if(s.isSync)return _(new Error("Cannot use plugins in synchronous API calls"),"");Ht(t,r,n,a,s,o,d,N,y).then(L=>{if(!L.ok)return _(L.error,L.pluginName);
try{I(L.requestPlugins,L.runOnEndCallbacks,L.scheduleOnDisposeCallbacks)}catch(W){_(W,"")}},L=>_(L,""));return}try{I(null,(L,W)=>W([],[]),()=>{})}catch(L){_(L,"")}function I(L,W,z){let k=s.hasFS,{entries:w,
flags:p,write:f,stdinContents:S,stdinResolveDir:$,absWorkingDir:M,nodePaths:A,mangleCache:h}=Jt(e,d,i,Ke,k);if(f&&!s.hasFS)throw new Error('The "write" option is unavailable in this environment');let m={
command:"build",key:t,entries:w,flags:p,write:f,stdinContents:S,stdinResolveDir:$,absWorkingDir:M||c,nodePaths:A,context:B};L&&(m.plugins=L),h&&(m.mangleCache=h);let x=(P,E)=>{let C={errors:ke(P.errors,
y),warnings:ke(P.warnings,y),outputFiles:void 0,metafile:void 0,mangleCache:void 0},R=C.errors.slice(),g=C.warnings.slice();P.outputFiles&&(C.outputFiles=P.outputFiles.map(Qt)),P.metafile&&P.metafile.
length&&(C.metafile=Gt(P.metafile)),P.mangleCache&&(C.mangleCache=P.mangleCache),P.writeToStdout!==void 0&&console.log(we(P.writeToStdout).replace(/\n$/,"")),W(C,(F,T)=>{if(R.length>0||F.length>0){let D=Ee(
"Build failed",R.concat(F),g.concat(T));return E(D,null,F,T)}E(null,C,F,T)})},j,O;B&&(o["on-end"]=(P,E)=>new Promise(C=>{x(E,(R,g,F,T)=>{let D={errors:F,warnings:T};O&&O(R,g),j=void 0,O=void 0,n(P,D),
C()})})),r(a,m,(P,E)=>{if(P)return u(new Error(P),null);if(!B)return x(E,(g,F)=>(z(),u(g,F)));if(E.errors.length>0)return u(Ee("Context failed",E.errors,E.warnings),null);let C=!1,R={rebuild:()=>(j||(j=
new Promise((g,F)=>{let T;O=(K,q)=>{T||(T=()=>K?F(K):g(q))};let D=()=>{r(a,{command:"rebuild",key:t},(q,ae)=>{q?F(new Error(q)):T?T():D()})};D()})),j),watch:(g={})=>new Promise((F,T)=>{if(!s.hasFS)throw new Error(
'Cannot use the "watch" API in this environment');let D={},K=l(g,D,"delay",me);J(g,D,"in watch() call");let q={command:"watch",key:t};K&&(q.delay=K),r(a,q,ae=>{ae?T(new Error(ae)):F(void 0)})}),serve:(g={})=>new Promise(
(F,T)=>{if(!s.hasFS)throw new Error('Cannot use the "serve" API in this environment');let D={},K=l(g,D,"port",It),q=l(g,D,"host",b),ae=l(g,D,"servedir",b),v=l(g,D,"keyfile",b),oe=l(g,D,"certfile",b),ee=l(
g,D,"fallback",b),le=l(g,D,"cors",X),se=l(g,D,"onRequest",at);J(g,D,"in serve() call");let te={command:"serve",key:t,onRequest:!!se};if(K!==void 0&&(te.port=K),q!==void 0&&(te.host=q),ae!==void 0&&(te.
servedir=ae),v!==void 0&&(te.keyfile=v),oe!==void 0&&(te.certfile=oe),ee!==void 0&&(te.fallback=ee),le){let Se={},be=l(le,Se,"origin",st);J(le,Se,'on "cors" object'),Array.isArray(be)?te.corsOrigin=be:
be!==void 0&&(te.corsOrigin=[be])}r(a,te,(Se,be)=>{if(Se)return T(new Error(Se));se&&(o["serve-request"]=(vt,xt)=>{se(xt.args),n(vt,{})}),F(be)})}),cancel:()=>new Promise(g=>{if(C)return g();r(a,{command:"\
cancel",key:t},()=>{g()})}),dispose:()=>new Promise(g=>{if(C)return g();C=!0,r(a,{command:"dispose",key:t},()=>{g(),z(),a.unref()})})};a.ref(),u(null,R)})}}var Ht=async(e,t,r,n,a,s,o,d,i)=>{let c=[],u=[],
y={},B={},_=[],N=0,I=0,L=[],W=!1;d=[...d];for(let w of d){let p={};if(typeof w!="object")throw new Error(`Plugin at index ${I} must be an object`);let f=l(w,p,"name",b);if(typeof f!="string"||f==="")throw new Error(
`Plugin at index ${I} is missing a name`);try{let S=l(w,p,"setup",at);if(typeof S!="function")throw new Error("Plugin is missing a setup function");J(w,p,`on plugin ${V(f)}`);let $={name:f,onStart:!1,
onEnd:!1,onResolve:[],onLoad:[]};I++;let A=S({initialOptions:o,resolve:(h,m={})=>{if(!W)throw new Error('Cannot call "resolve" before plugin setup has completed');if(typeof h!="string")throw new Error(
"The path to resolve must be a string");let x=Object.create(null),j=l(m,x,"pluginName",b),O=l(m,x,"importer",b),P=l(m,x,"namespace",b),E=l(m,x,"resolveDir",b),C=l(m,x,"kind",b),R=l(m,x,"pluginData",De),
g=l(m,x,"with",X);return J(m,x,"in resolve() call"),new Promise((F,T)=>{let D={command:"resolve",path:h,key:e,pluginName:f};if(j!=null&&(D.pluginName=j),O!=null&&(D.importer=O),P!=null&&(D.namespace=P),
E!=null&&(D.resolveDir=E),C!=null)D.kind=C;else throw new Error('Must specify "kind" when calling "resolve"');R!=null&&(D.pluginData=i.store(R)),g!=null&&(D.with=Kt(g,"with")),t(n,D,(K,q)=>{K!==null?T(
new Error(K)):F({errors:ke(q.errors,i),warnings:ke(q.warnings,i),path:q.path,external:q.external,sideEffects:q.sideEffects,namespace:q.namespace,suffix:q.suffix,pluginData:i.load(q.pluginData)})})})},
onStart(h){let m='This error came from the "onStart" callback registered here:',x=Ce(new Error(m),a,"onStart");c.push({name:f,callback:h,note:x}),$.onStart=!0},onEnd(h){let m='This error came from the\
 "onEnd" callback registered here:',x=Ce(new Error(m),a,"onEnd");u.push({name:f,callback:h,note:x}),$.onEnd=!0},onResolve(h,m){let x='This error came from the "onResolve" callback registered here:',j=Ce(
new Error(x),a,"onResolve"),O={},P=l(h,O,"filter",Le),E=l(h,O,"namespace",b);if(J(h,O,`in onResolve() call for plugin ${V(f)}`),P==null)throw new Error("onResolve() call is missing a filter");let C=N++;
y[C]={name:f,callback:m,note:j},$.onResolve.push({id:C,filter:Te(P),namespace:E||""})},onLoad(h,m){let x='This error came from the "onLoad" callback registered here:',j=Ce(new Error(x),a,"onLoad"),O={},
P=l(h,O,"filter",Le),E=l(h,O,"namespace",b);if(J(h,O,`in onLoad() call for plugin ${V(f)}`),P==null)throw new Error("onLoad() call is missing a filter");let C=N++;B[C]={name:f,callback:m,note:j},$.onLoad.
push({id:C,filter:Te(P),namespace:E||""})},onDispose(h){_.push(h)},esbuild:a.esbuild});A&&await A,L.push($)}catch(S){return{ok:!1,error:S,pluginName:f}}}s["on-start"]=async(w,p)=>{i.clear();let f={errors:[],
warnings:[]};await Promise.all(c.map(async({name:S,callback:$,note:M})=>{try{let A=await $();if(A!=null){if(typeof A!="object")throw new Error(`Expected onStart() callback in plugin ${V(S)} to return \
an object`);let h={},m=l(A,h,"errors",ce),x=l(A,h,"warnings",ce);J(A,h,`from onStart() callback in plugin ${V(S)}`),m!=null&&f.errors.push(...fe(m,"errors",i,S,void 0)),x!=null&&f.warnings.push(...fe(
x,"warnings",i,S,void 0))}}catch(A){f.errors.push(he(A,a,i,M&&M(),S))}})),r(w,f)},s["on-resolve"]=async(w,p)=>{let f={},S="",$,M;for(let A of p.ids)try{({name:S,callback:$,note:M}=y[A]);let h=await $(
{path:p.path,importer:p.importer,namespace:p.namespace,resolveDir:p.resolveDir,kind:p.kind,pluginData:i.load(p.pluginData),with:p.with});if(h!=null){if(typeof h!="object")throw new Error(`Expected onR\
esolve() callback in plugin ${V(S)} to return an object`);let m={},x=l(h,m,"pluginName",b),j=l(h,m,"path",b),O=l(h,m,"namespace",b),P=l(h,m,"suffix",b),E=l(h,m,"external",U),C=l(h,m,"sideEffects",U),R=l(
h,m,"pluginData",De),g=l(h,m,"errors",ce),F=l(h,m,"warnings",ce),T=l(h,m,"watchFiles",G),D=l(h,m,"watchDirs",G);J(h,m,`from onResolve() callback in plugin ${V(S)}`),f.id=A,x!=null&&(f.pluginName=x),j!=
null&&(f.path=j),O!=null&&(f.namespace=O),P!=null&&(f.suffix=P),E!=null&&(f.external=E),C!=null&&(f.sideEffects=C),R!=null&&(f.pluginData=i.store(R)),g!=null&&(f.errors=fe(g,"errors",i,S,void 0)),F!=null&&
(f.warnings=fe(F,"warnings",i,S,void 0)),T!=null&&(f.watchFiles=Me(T,"watchFiles")),D!=null&&(f.watchDirs=Me(D,"watchDirs"));break}}catch(h){f={id:A,errors:[he(h,a,i,M&&M(),S)]};break}r(w,f)},s["on-lo\
ad"]=async(w,p)=>{let f={},S="",$,M;for(let A of p.ids)try{({name:S,callback:$,note:M}=B[A]);let h=await $({path:p.path,namespace:p.namespace,suffix:p.suffix,pluginData:i.load(p.pluginData),with:p.with});
if(h!=null){if(typeof h!="object")throw new Error(`Expected onLoad() callback in plugin ${V(S)} to return an object`);let m={},x=l(h,m,"pluginName",b),j=l(h,m,"contents",ut),O=l(h,m,"resolveDir",b),P=l(
h,m,"pluginData",De),E=l(h,m,"loader",b),C=l(h,m,"errors",ce),R=l(h,m,"warnings",ce),g=l(h,m,"watchFiles",G),F=l(h,m,"watchDirs",G);J(h,m,`from onLoad() callback in plugin ${V(S)}`),f.id=A,x!=null&&(f.
pluginName=x),j instanceof Uint8Array?f.contents=j:j!=null&&(f.contents=ie(j)),O!=null&&(f.resolveDir=O),P!=null&&(f.pluginData=i.store(P)),E!=null&&(f.loader=E),C!=null&&(f.errors=fe(C,"errors",i,S,void 0)),
R!=null&&(f.warnings=fe(R,"warnings",i,S,void 0)),g!=null&&(f.watchFiles=Me(g,"watchFiles")),F!=null&&(f.watchDirs=Me(F,"watchDirs"));break}}catch(h){f={id:A,errors:[he(h,a,i,M&&M(),S)]};break}r(w,f)};
let z=(w,p)=>p([],[]);u.length>0&&(z=(w,p)=>{(async()=>{let f=[],S=[];for(let{name:$,callback:M,note:A}of u){let h,m;try{let x=await M(w);if(x!=null){if(typeof x!="object")throw new Error(`Expected on\
End() callback in plugin ${V($)} to return an object`);let j={},O=l(x,j,"errors",ce),P=l(x,j,"warnings",ce);J(x,j,`from onEnd() callback in plugin ${V($)}`),O!=null&&(h=fe(O,"errors",i,$,void 0)),P!=null&&
(m=fe(P,"warnings",i,$,void 0))}}catch(x){h=[he(x,a,i,A&&A(),$)]}if(h){f.push(...h);try{w.errors.push(...h)}catch{}}if(m){S.push(...m);try{w.warnings.push(...m)}catch{}}}p(f,S)})()});let k=()=>{for(let w of _)
setTimeout(()=>w(),0)};return W=!0,{ok:!0,requestPlugins:L,runOnEndCallbacks:z,scheduleOnDisposeCallbacks:k}};function ht(){let e=new Map,t=0;return{clear(){e.clear()},load(r){return e.get(r)},store(r){
if(r===void 0)return-1;let n=t++;return e.set(n,r),n}}}function Ce(e,t,r){let n,a=!1;return()=>{if(a)return n;a=!0;try{let s=(e.stack+"").split(`
`);s.splice(1,1);let o=mt(t,s,r);if(o)return n={text:e.message,location:o},n}catch{}}}function he(e,t,r,n,a){let s="Internal error",o=null;try{s=(e&&e.message||e)+""}catch{}try{o=mt(t,(e.stack+"").split(
`
`),"")}catch{}return{id:"",pluginName:a,text:s,location:o,notes:n?[n]:[],detail:r?r.store(e):-1}}function mt(e,t,r){let n="    at ";if(e.readFileSync&&!t[0].startsWith(n)&&t[1].startsWith(n))for(let a=1;a<
t.length;a++){let s=t[a];if(s.startsWith(n))for(s=s.slice(n.length);;){let o=/^(?:new |async )?\S+ \((.*)\)$/.exec(s);if(o){s=o[1];continue}if(o=/^eval at \S+ \((.*)\)(?:, \S+:\d+:\d+)?$/.exec(s),o){s=
o[1];continue}if(o=/^(\S+):(\d+):(\d+)$/.exec(s),o){let d;try{d=e.readFileSync(o[1],"utf8")}catch{break}let i=d.split(/\r\n|\r|\n|\u2028|\u2029/)[+o[2]-1]||"",c=+o[3]-1,u=i.slice(c,c+r.length)===r?r.length:
0;return{file:o[1],namespace:"file",line:+o[2],column:ie(i.slice(0,c)).length,length:ie(i.slice(c,c+u)).length,lineText:i+`
`+t.slice(1).join(`
`),suggestion:""}}break}}return null}function Ee(e,t,r){let n=5;e+=t.length<1?"":` with ${t.length} error${t.length<2?"":"s"}:`+t.slice(0,n+1).map((s,o)=>{if(o===n)return`
...`;if(!s.location)return`
error: ${s.text}`;let{file:d,line:i,column:c}=s.location,u=s.pluginName?`[plugin: ${s.pluginName}] `:"";return`
${d}:${i}:${c}: ERROR: ${u}${s.text}`}).join("");let a=new Error(e);for(let[s,o]of[["errors",t],["warnings",r]])Object.defineProperty(a,s,{configurable:!0,enumerable:!0,get:()=>o,set:d=>Object.defineProperty(
a,s,{configurable:!0,enumerable:!0,value:d})});return a}function ke(e,t){for(let r of e)r.detail=t.load(r.detail);return e}function Xe(e,t,r){if(e==null)return null;let n={},a=l(e,n,"file",b),s=l(e,n,
"namespace",b),o=l(e,n,"line",me),d=l(e,n,"column",me),i=l(e,n,"length",me),c=l(e,n,"lineText",b),u=l(e,n,"suggestion",b);if(J(e,n,t),c){let y=c.slice(0,(d&&d>0?d:0)+(i&&i>0?i:0)+(r&&r>0?r:80));!/[\x7F-\uFFFF]/.
test(y)&&!/\n/.test(c)&&(c=y)}return{file:a||"",namespace:s||"",line:o||0,column:d||0,length:i||0,lineText:c||"",suggestion:u||""}}function fe(e,t,r,n,a){let s=[],o=0;for(let d of e){let i={},c=l(d,i,
"id",b),u=l(d,i,"pluginName",b),y=l(d,i,"text",b),B=l(d,i,"location",Ge),_=l(d,i,"notes",ce),N=l(d,i,"detail",De),I=`in element ${o} of "${t}"`;J(d,i,I);let L=[];if(_)for(let W of _){let z={},k=l(W,z,
"text",b),w=l(W,z,"location",Ge);J(W,z,I),L.push({text:k||"",location:Xe(w,I,a)})}s.push({id:c||"",pluginName:u||n,text:y||"",location:Xe(B,I,a),notes:L,detail:r?r.store(N):-1}),o++}return s}function Me(e,t){
let r=[];for(let n of e){if(typeof n!="string")throw new Error(`${V(t)} must be an array of strings`);r.push(n)}return r}function Kt(e,t){let r=Object.create(null);for(let n in e){let a=e[n];if(typeof a!=
"string")throw new Error(`key ${V(n)} in object ${V(t)} must be a string`);r[n]=a}return r}function Qt({path:e,contents:t,hash:r}){let n=null;return{path:e,contents:t,hash:r,get text(){let a=this.contents;
return(n===null||a!==t)&&(t=a,n=we(a)),n}}}function Te(e){let t=e.source;return e.flags&&(t=`(?${e.flags})${t}`),t}function Gt(e){let t;try{t=we(e)}catch{return Nt(e)}return JSON.parse(t)}var de=Y("fs"),
Ze=Y("os"),ne=Y("path"),ve=process.env.ESBUILD_BINARY_PATH||ve,Xt=e=>!!e&&e!=="/usr/bin/esbuild",et="@esbuild/darwin-arm64",tt="@esbuild/darwin-x64",Fe={"win32 arm64 LE":"@esbuild/win32-arm64","win32 \
ia32 LE":"@esbuild/win32-ia32","win32 x64 LE":"@esbuild/win32-x64"},_e={"aix ppc64 BE":"@esbuild/aix-ppc64","android arm64 LE":"@esbuild/android-arm64","darwin arm64 LE":"@esbuild/darwin-arm64","darwi\
n x64 LE":"@esbuild/darwin-x64","freebsd arm64 LE":"@esbuild/freebsd-arm64","freebsd x64 LE":"@esbuild/freebsd-x64","linux arm LE":"@esbuild/linux-arm","linux arm64 LE":"@esbuild/linux-arm64","linux i\
a32 LE":"@esbuild/linux-ia32","linux mips64el LE":"@esbuild/linux-mips64el","linux ppc64 LE":"@esbuild/linux-ppc64","linux riscv64 LE":"@esbuild/linux-riscv64","linux s390x BE":"@esbuild/linux-s390x",
"linux x64 LE":"@esbuild/linux-x64","linux loong64 LE":"@esbuild/linux-loong64","netbsd arm64 LE":"@esbuild/netbsd-arm64","netbsd x64 LE":"@esbuild/netbsd-x64","openbsd arm64 LE":"@esbuild/openbsd-arm\
64","openbsd x64 LE":"@esbuild/openbsd-x64","sunos x64 LE":"@esbuild/sunos-x64"},rt={"android arm LE":"@esbuild/android-arm","android x64 LE":"@esbuild/android-x64","openharmony arm64 LE":"@esbuild/op\
enharmony-arm64"};function Zt(){let e,t,r=!1,n=`${process.platform} ${Ze.arch()} ${Ze.endianness()}`;if(n in Fe)e=Fe[n],t="esbuild.exe";else if(n in _e)e=_e[n],t="bin/esbuild";else if(n in rt)e=rt[n],
t="bin/esbuild",r=!0;else throw new Error(`Unsupported platform: ${n}`);return{pkg:e,subpath:t,isWASM:r}}function er(){let e=Y.resolve("esbuild"),t=ne.dirname(ne.dirname(ne.dirname(e)));if(ne.basename(
t)==="node_modules"){for(let r in _e)try{let n=_e[r];if(de.existsSync(ne.join(t,n)))return n}catch{}for(let r in Fe)try{let n=Fe[r];if(de.existsSync(ne.join(t,n)))return n}catch{}}return null}function tr(e,t){
let r=ne.dirname(Y.resolve("esbuild"));return ne.join(r,`downloaded-${e.replace("/","-")}-${ne.basename(t)}`)}function rr(){if(Xt(ve))if(!de.existsSync(ve))console.warn(`[esbuild] Ignoring bad configu\
ration: ESBUILD_BINARY_PATH=${ve}`);else return{binPath:ve,isWASM:!1};let{pkg:e,subpath:t,isWASM:r}=Zt(),n;try{n=Y.resolve(`${e}/${t}`)}catch(a){if(n=tr(e,t),!de.existsSync(n)){try{Y.resolve(e)}catch{
let s=er();if(s){let o=`
Specifically the "${s}" package is present but this platform
needs the "${e}" package instead. People often get into this
situation by installing esbuild on Windows or macOS and copying "node_modules"
into a Docker image that runs Linux, or by copying "node_modules" between
Windows and WSL environments.

If you are installing with npm, you can try not copying the "node_modules"
directory when you copy the files over, and running "npm ci" or "npm install"
on the destination platform after the copy. Or you could consider using yarn
instead of npm which has built-in support for installing a package on multiple
platforms simultaneously.

If you are installing with yarn, you can try listing both this platform and the
other platform in your ".yarnrc.yml" file using the "supportedArchitectures"
feature: https://yarnpkg.com/configuration/yarnrc/#supportedArchitectures
Keep in mind that this means multiple copies of esbuild will be present.
`;throw(e===tt&&s===et||e===et&&s===tt)&&(o=`
Specifically the "${s}" package is present but this platform
needs the "${e}" package instead. People often get into this
situation by installing esbuild with npm running inside of Rosetta 2 and then
trying to use it with node running outside of Rosetta 2, or vice versa (Rosetta
2 is Apple's on-the-fly x86_64-to-arm64 translation service).

If you are installing with npm, you can try ensuring that both npm and node are
not running under Rosetta 2 and then reinstalling esbuild. This likely involves
changing how you installed npm and/or node. For example, installing node with
the universal installer here should work: https://nodejs.org/en/download/. Or
you could consider using yarn instead of npm which has built-in support for
installing a package on multiple platforms simultaneously.

If you are installing with yarn, you can try listing both "arm64" and "x64"
in your ".yarnrc.yml" file using the "supportedArchitectures" feature:
https://yarnpkg.com/configuration/yarnrc/#supportedArchitectures
Keep in mind that this means multiple copies of esbuild will be present.
`),new Error(`
You installed esbuild for another platform than the one you're currently using.
This won't work because esbuild is written with native code and needs to
install a platform-specific binary executable.
${o}
Another alternative is to use the "esbuild-wasm" package instead, which works
the same way on all platforms. But it comes with a heavy performance cost and
can sometimes be 10x slower than the "esbuild" package, so you may also not
want to do that.
`)}throw new Error(`The package "${e}" could not be found, and is needed by esbuild.

If you are installing esbuild with npm, make sure that you don't specify the
"--no-optional" or "--omit=optional" flags. The "optionalDependencies" feature
of "package.json" is used by esbuild to install the correct binary executable
for your current platform.`)}throw a}}if(/\.zip\//.test(n)){let a;try{a=Y("pnpapi")}catch{}if(a){let s=a.getPackageInformation(a.topLevel).packageLocation,o=ne.join(s,"node_modules",".cache","esbuild",
`pnpapi-${e.replace("/","-")}-0.28.2-${ne.basename(t)}`);return de.existsSync(o)||(de.mkdirSync(ne.dirname(o),{recursive:!0}),de.copyFileSync(n,o),de.chmodSync(o,493)),{binPath:o,isWASM:r}}}return{binPath:n,
isWASM:r}}var pt=Y("child_process"),nr=Y("crypto"),qe=Y("path"),pe=Y("fs"),ir=Y("os"),lr=Y("tty"),Z,nt,je=((nt=Z?.workerData)==null?void 0:nt.esbuildVersion)==="0.28.2",gt=()=>{if(!ve&&(qe.basename(scriptPath)!==
"main.js"||qe.basename(scriptPath)!=="lib"))throw new Error(`The esbuild JavaScript API cannot be bundled. Please mark the "esbuild" package as external so it's not included in the bundle.

More information: The file containing the code for esbuild's JavaScript API (${scriptPath}) does not appear to be inside the esbuild package on the file system, which usually means that the esbuild pa\
ckage was bundled into another file. This is problematic because the API needs to run a binary executable inside the esbuild package which is located using a relative path from the API code to the exe\
cutable. If the esbuild package is bundled, the relative path will be incorrect and the executable won't be found.`);{let{binPath:e,isWASM:t}=rr();return t?["node",[e]]:[e,[]]}},Ae=()=>lr.isatty(2),ar={
readFile(e,t){try{let r=pe.readFileSync(e,"utf8");try{pe.unlinkSync(e)}catch{}t(null,r)}catch(r){t(r,null)}},writeFile(e,t){try{let r=wt();pe.writeFileSync(r,e),t(r)}catch{t(null)}}},or={readFile(e,t){
try{pe.readFile(e,"utf8",(r,n)=>{try{pe.unlink(e,()=>t(r,n))}catch{t(r,n)}})}catch(r){t(r,null)}},writeFile(e,t){try{let r=wt();pe.writeFile(r,e,n=>t(n!==null?null:r))}catch{t(null)}}},sr="0.28.2",ur=e=>ye().
build(e),cr=e=>ye().context(e),fr=(e,t)=>ye().transform(e,t),dr=(e,t)=>ye().formatMessages(e,t),hr=(e,t)=>ye().analyzeMetafile(e,t),mr=e=>{if(Z&&!je)return H||(H=Re(Z)),H.buildSync(e);let t;return Ie(
r=>r.buildOrContext({callName:"buildSync",refs:null,options:e,isTTY:Ae(),defaultWD:ge,callback:(n,a)=>{if(n)throw n;t=a}})),t},pr=(e,t)=>{if(Z&&!je)return H||(H=Re(Z)),H.transformSync(e,t);let r;return Ie(
n=>n.transform({callName:"transformSync",refs:null,input:e,options:t||{},isTTY:Ae(),fs:ar,callback:(a,s)=>{if(a)throw a;r=s}})),r},gr=(e,t)=>{if(Z&&!je)return H||(H=Re(Z)),H.formatMessagesSync(e,t);let r;
return Ie(n=>n.formatMessages({callName:"formatMessagesSync",refs:null,messages:e,options:t,callback:(a,s)=>{if(a)throw a;r=s}})),r},wr=(e,t)=>{if(Z&&!je)return H||(H=Re(Z)),H.analyzeMetafileSync(e,t);
let r;return Ie(n=>n.analyzeMetafile({callName:"analyzeMetafileSync",refs:null,metafile:typeof e=="string"?e:JSON.stringify(e),options:t,callback:(a,s)=>{if(a)throw a;r=s}})),r},yr=()=>(Be&&Be(),H&&H.
stop(),Promise.resolve()),Je=!1,br=e=>{if(e=qt(e||{}),e.wasmURL)throw new Error('The "wasmURL" option only works in the browser');if(e.wasmModule)throw new Error('The "wasmModule" option only works in\
 the browser');if(e.worker)throw new Error('The "worker" option only works in the browser');if(Je)throw new Error('Cannot call "initialize" more than once');return ye(),Je=!0,Promise.resolve()},ge=process.
cwd(),$e,Be,ye=()=>{if($e)return $e;let[e,t]=gt(),r=pt.spawn(e,t.concat("--service=0.28.2","--ping"),{windowsHide:!0,stdio:["pipe","pipe","inherit"],cwd:ge}),{readFromStdout:n,afterClose:a,service:s}=dt(
{writeToStdin(u){r.stdin.write(u,y=>{y&&a(y)})},readFileSync:pe.readFileSync,isSync:!1,hasFS:!0,esbuild:Pe});r.stdin.on("error",a),r.on("error",a);let o=r.stdin,d=r.stdout;d.on("data",n),d.on("end",a),
Be=()=>{o.destroy(),d.destroy(),r.kill(),Je=!1,$e=void 0,Be=void 0};let i=0;r.unref(),o.unref&&o.unref(),d.unref&&d.unref();let c={ref(){++i===1&&r.ref()},unref(){--i===0&&r.unref()}};return $e={build:u=>new Promise(
(y,B)=>{s.buildOrContext({callName:"build",refs:c,options:u,isTTY:Ae(),defaultWD:ge,callback:(_,N)=>_?B(_):y(N)})}),context:u=>new Promise((y,B)=>s.buildOrContext({callName:"context",refs:c,options:u,
isTTY:Ae(),defaultWD:ge,callback:(_,N)=>_?B(_):y(N)})),transform:(u,y)=>new Promise((B,_)=>s.transform({callName:"transform",refs:c,input:u,options:y||{},isTTY:Ae(),fs:or,callback:(N,I)=>N?_(N):B(I)})),
formatMessages:(u,y)=>new Promise((B,_)=>s.formatMessages({callName:"formatMessages",refs:c,messages:u,options:y,callback:(N,I)=>N?_(N):B(I)})),analyzeMetafile:(u,y)=>new Promise((B,_)=>s.analyzeMetafile(
{callName:"analyzeMetafile",refs:c,metafile:typeof u=="string"?u:JSON.stringify(u),options:y,callback:(N,I)=>N?_(N):B(I)}))},$e},Ie=e=>{let[t,r]=gt(),n=new Uint8Array,{readFromStdout:a,afterClose:s,service:o}=dt(
{writeToStdin(i){if(n.length!==0)throw new Error("Must run at most one command");n=i},isSync:!0,hasFS:!0,esbuild:Pe});e(o);let d=pt.execFileSync(t,r.concat("--service=0.28.2"),{cwd:ge,windowsHide:!0,input:n,
maxBuffer:+process.env.ESBUILD_MAX_BUFFER||16*1024*1024});a(d),s(null)},wt=()=>qe.join(ir.tmpdir(),`esbuild-${nr.randomBytes(32).toString("hex")}`),H=null,Re=e=>{let{port1:t,port2:r}=new e.MessageChannel,
n=new e.Worker(scriptPath,{workerData:{workerPort:r,defaultWD:ge,esbuildVersion:"0.28.2"},transferList:[r],execArgv:[]}),a=0,s=c=>{let u=new Error(`Build failed with 1 error:
error: ${c}`),y=[{id:"",pluginName:"",text:c,location:null,notes:[],detail:void 0}];return u.errors=y,u.warnings=[],u},o=c=>{if(!c)return;let u=c.plugins;if(u&&u.length>0)throw s("Cannot use plugins i\
n synchronous API calls")},d=(c,u)=>{for(let y in u)c[y]=u[y]},i=(c,u)=>{let y=a++,B=new SharedArrayBuffer(8),_=new Int32Array(B),N={sharedBuffer:B,id:y,command:c,args:u};n.postMessage(N);let I=Atomics.
wait(_,0,0);if(I!=="ok"&&I!=="not-equal")throw new Error("Internal error: Atomics.wait() failed: "+I);let{message:{id:L,resolve:W,reject:z,properties:k}}=e.receiveMessageOnPort(t);if(y!==L)throw new Error(
`Internal error: Expected id ${y} but got id ${L}`);if(z)throw d(z,k),z;return W};return n.unref(),{buildSync(c){return o(c),i("build",[c])},transformSync(c,u){return i("transform",[c,u])},formatMessagesSync(c,u){
return i("formatMessages",[c,u])},analyzeMetafileSync(c,u){return i("analyzeMetafile",[c,u])},stop(){n.terminate(),H=null}}},vr=()=>{let e=Z.workerData.workerPort,t=Z.parentPort,r=n=>{let a={};if(n&&typeof n==
"object")for(let s in n)a[s]=n[s];return a};try{let n=ye();ge=Z.workerData.defaultWD,t.on("message",a=>{(async()=>{let{sharedBuffer:s,id:o,command:d,args:i}=a,c=new Int32Array(s);try{switch(d){case"bu\
ild":e.postMessage({id:o,resolve:await n.build(i[0])});break;case"transform":e.postMessage({id:o,resolve:await n.transform(i[0],i[1])});break;case"formatMessages":e.postMessage({id:o,resolve:await n.formatMessages(
i[0],i[1])});break;case"analyzeMetafile":e.postMessage({id:o,resolve:await n.analyzeMetafile(i[0],i[1])});break;default:throw new Error(`Invalid command: ${d}`)}}catch(u){e.postMessage({id:o,reject:u,
properties:r(u)})}Atomics.add(c,0,1),Atomics.notify(c,0,1/0)})()})}catch(n){t.on("message",a=>{let{sharedBuffer:s,id:o}=a,d=new Int32Array(s);e.postMessage({id:o,reject:n,properties:r(n)}),Atomics.add(
d,0,1),Atomics.notify(d,0,1/0)})}};je&&vr();var xr=Pe});var kr={};jt(kr,{buildSync:()=>Ue.buildSync,transformSync:()=>Ue.transformSync});var Ue=Ot(bt());return Ct(kr);})();

Object.assign(exports,packed);})
