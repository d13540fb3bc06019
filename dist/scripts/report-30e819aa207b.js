(function(exports,require,scriptPath,loadScript){var packed=(()=>{var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __require=(x2=>typeof require!=="undefined"?require:typeof Proxy!=="undefined"?new Proxy(x2,{get:(a,b)=>(typeof require!=="undefined"?require:a)[b]}):x2)(function(x2){if(typeof require!=="undefine\
d")return require.apply(this,arguments);throw Error('Dynamic require of "'+x2+'" is not supported')});var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:true})};var __copyProps=(to,from,except,desc)=>{if(from&&typeof from==="object"||typeof from==="function"){
for(let key of __getOwnPropNames(from))if(!__hasOwnProp.call(to,key)&&key!==except)__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable})}return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:true}),mod);var report_exports={};__export(report_exports,{runRuns:()=>runRuns,runShow:()=>runShow,showRunPage:()=>showRunPage});var import_node_path11=__require("node:path");var import_node_fs2=__require("node:fs");var import_node_path=__require("node:path");var import_node_crypto=__require("node:crypto");var small=1<<20;function digestOfText(text2){return(0,import_node_crypto.createHash)("sha256").update(text2).digest("hex")}var longest=60;function fileNameOf(text2){const plain3=text2.replace(/[^A-Za-z0-9_-]+/g,"-").replace(/^-+|-+$/g,"");const isItself=plain3===text2&&text2===text2.toLowerCase()&&text2.length>0&&text2.length<=
longest;return isItself?text2:`${plain3.slice(0,longest)}-${digestOfText(text2).slice(0,8)}`.replace(/^-/,"")}var import_node_fs=__require("node:fs");function writeWhole(path,text2){const unfinished=`${path}.${process.pid}.unfinished`;(0,import_node_fs.writeFileSync)(unfinished,text2);(0,import_node_fs.renameSync)(
unfinished,path)}var folderName=".argots";var runsFolder=folder=>(0,import_node_path.join)(folder,"runs");var folderOfTask=(run,path)=>(0,import_node_path.join)(run,"tasks",path===""?"entry":fileNameOf(path));function allRuns(folder){return(0,import_node_fs2.existsSync)(runsFolder(folder))?(0,import_node_fs2.readdirSync)(runsFolder(folder)):[]}var import_node_fs8=__require("node:fs");var import_node_path6=__require("node:path");var import_node_fs3=__require("node:fs");var import_node_path2=__require("node:path");var fileName="task.json";function readRecord(folder){try{const record=JSON.parse((0,import_node_fs3.readFileSync)((0,import_node_path2.join)(folder,fileName),"utf8"));return record.version===1?record:void 0}catch{return void 0}}var import_node_fs5=__require("node:fs");var import_node_path3=__require("node:path");var import_node_fs4=__require("node:fs");function isHeld(lock){try{const name=(0,import_node_fs4.readlinkSync)(lock);const id=Number(name.split("-")[0]);process.kill(id,0);return processName(id)===name}catch(error){return error.code==="EPERM"}}function processName(id){try{const stat=(0,import_node_fs4.readFileSync)(`/proc/${String(id)}/stat`,"latin1");const fields=stat.slice(stat.lastIndexOf(")")+2).split(" ");return/[ZX]/.test(fields[0]??"")?
"":`${String(id)}-${fields[19]??""}`}catch{return`${String(id)}-`}}function readRunState(folder){try{const state=JSON.parse((0,import_node_fs5.readFileSync)((0,import_node_path3.join)(folder,"run.json"),"utf8"));return state.version===1?state:void 0}catch{return void 0}}function isTaken(folder){return isHeld((0,import_node_path3.join)(folder,"lock"))}var import_node_fs6=__require("node:fs");var import_node_path4=__require("node:path");var import_node_util=__require("node:util");var mostValues=1e3;var mostCategories=200;var mostPoints=1e5;var mostBytes=16e6;var metricsTypes=new Set(["Metrics","ClassificationMetrics","SlicedClassificationMetrics"]);function metricsOf({folder,outputs,
types}){const record=folder===void 0?void 0:readRecord(folder);const parameters=entriesOf(record?.parameters??outputs);const files=new Map(entriesOf(record?.artifacts).flatMap(([name,entry])=>pathOf(folder,
entry).map(path=>[name,path])));const metadata=new Map(parameters.flatMap(([name,text2])=>metadataOf(name,text2)));const names=[...new Set([...files.keys(),...metadata.keys()])].sort();return names.flatMap(
artifact=>{const known=metadata.get(artifact);const path=files.get(artifact);const type=types?.[artifact];if(types!==void 0&&(type===void 0||!metricsTypes.has(type)))return[];if(types===void 0&&!(path!==
void 0&&isFields(known)&&(0,import_node_util.isDeepStrictEqual)(jsonIn(path),known)))return[];const found=isFields(known)&&Object.keys(known).length>0?known:path===void 0?void 0:jsonIn(path);return isFields(
found)?nonEmpty(metricsIn(artifact,found)):[]})}function isFields(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)}function entriesOf(value){return isFields(value)?Object.entries(
value):[]}function pathOf(folder,entry){if(folder===void 0||!isFields(entry)||typeof entry["path"]!=="string")return[];const path=(0,import_node_path4.resolve)(folder,entry["path"]);return(0,import_node_path4.relative)(
folder,path).startsWith("..")?[]:[(0,import_node_path4.join)(folder,(0,import_node_path4.relative)(folder,path))]}var suffix="-metadata";function metadataOf(name,text2){if(!name.endsWith(suffix)||typeof text2!==
"string")return[];const value=parsed(text2);return isFields(value)&&isFields(value["metadata"])?[[name.slice(0,-suffix.length),value["metadata"]]]:[]}function parsed(text2){try{return JSON.parse(text2.
replace(/\{\u2060(\u2060*)(?=\{)/g,"{$1"))}catch{return void 0}}function jsonIn(path){try{const status=(0,import_node_fs6.lstatSync)(path);return status.isFile()&&status.size<=mostBytes?JSON.parse((0,import_node_fs6.readFileSync)(
path,"utf8")):void 0}catch{return void 0}}function metricsIn(artifact,found){const values=Object.entries(found).flatMap(([name,value])=>typeof value==="number"&&Number.isFinite(value)||typeof value===
"string"||typeof value==="boolean"?[{name,value}]:[]);return{artifact,values:values.slice(0,mostValues),confusionMatrix:matrixOf(found["confusionMatrix"]),rocCurve:pointsOf(found["confidenceMetrics"])}}
function nonEmpty(metrics){return metrics.values.length>0||metrics.confusionMatrix!==void 0||metrics.rocCurve.length>0?[metrics]:[]}function matrixOf(value){if(!isFields(value))return void 0;const categories=listOf(
value["annotationSpecs"]).map(entry=>isFields(entry)?entry["displayName"]:void 0);const rows=listOf(value["rows"]).map(entry=>listOf(isFields(entry)?entry["row"]:void 0));const size=categories.length;
if(size===0||size>mostCategories||rows.length!==size||rows.some(row2=>row2.length!==size))return void 0;if(!rows.every(row2=>row2.every(cell2=>typeof cell2==="number"&&Number.isFinite(cell2))))return void 0;
return{categories:categories.map(name=>nameOf(name)),rows}}function nameOf(value){return typeof value==="string"?value:JSON.stringify(value)??""}function pointsOf(value){const points=listOf(value).slice(
0,mostPoints).map(entry=>{const{confidenceThreshold,falsePositiveRate,recall}=isFields(entry)?entry:{};return{threshold:confidenceThreshold,falsePositiveRate,truePositiveRate:recall}});const isPoint=point=>Object.
values(point).every(number=>typeof number==="number"&&Number.isFinite(number));return points.every(isPoint)?points:[]}function listOf(value){return Array.isArray(value)?value:[]}var import_node_fs7=__require("node:fs");var import_node_path5=__require("node:path");var mostEntries=1e4;function readArtifacts(folder,from,{artifacts},types){return Object.entries(artifacts).flatMap(
([name,{path}])=>{const file=(0,import_node_path5.resolve)(folder,path);if((0,import_node_path5.relative)(folder,file).startsWith(".."))return[];return[{name,type:types?.[name],file,path:(0,import_node_path5.relative)(
from,file),size:sizeOf(file)}]})}function sizeOf(file){const status=(0,import_node_fs7.lstatSync)(file,{throwIfNoEntry:false});if(status?.isFile()===true)return{kind:"file",bytes:status.size};return status?.
isDirectory()===true?sizeOfFolder(file):{kind:"none"}}function sizeOfFolder(folder){let[bytes,files,entries]=[0,0,0];const open=[folder];for(let next=open.pop();next!==void 0&&entries<=mostEntries;next=
open.pop()){for(const entry of(0,import_node_fs7.readdirSync)(next,{withFileTypes:true})){if(++entries>mostEntries)break;const path=(0,import_node_path5.join)(next,entry.name);if(entry.isDirectory())open.
push(path);else if(entry.isFile())[bytes,files]=[bytes+((0,import_node_fs7.lstatSync)(path,{throwIfNoEntry:false})?.size??0),files+1]}}return{kind:"folder",bytes,files,isCut:entries>mostEntries}}function readRun(folder,from){const state=readRunState(folder);if(state===void 0)return void 0;const nodes=state.state==="running"?[]:readNodes(folder);const byPath=new Map(nodes.map(node=>[pathOf2(state.
id,node),node]));const withFolder=task=>({...task,folder:folderOfTask(folder,task.path)});const known=state.tasks.length>0?state.tasks.map(withFolder):tasksOfFolders(folder,state);const found=[...known,
...unfinishedTasks(folder,known,byPath)];const startedAt=state.about?.startedAt??state.createdAt;return{id:state.id,pipeline:state.pipeline,word:state.word,state:stateOf(folder,state),message:state.message,
startedAt,endedAt:state.endedAt,folder:(0,import_node_path6.relative)(from,folder),parameters:[...textsOf(state.parameters),...textsOf(state.about?.defaults).filter(({name})=>state.parameters[name]===
void 0).map(text2=>({...text2,isDefault:true}))],outputs:textsOf(state.outputs),tasks:found.map(task=>readTask({from,startedAt,state},task,byPath.get(task.path))),nodes}}function stateOf(folder,{state}){
return state==="running"&&!isTaken(folder)?"killed":state}function readTask(run,task,node){const{folder}=task;const isThere=(0,import_node_fs8.existsSync)(folder);const record=isThere?readRecord(folder):
void 0;const key=`${task.template}/${task.task}`;const types=run.state.artifactTypes===void 0?void 0:run.state.artifactTypes[key]??{};const log=(0,import_node_path6.join)(folder,"log.txt");const metrics=metricsOf(
{folder:isThere?folder:void 0,types,...task.outputs===void 0?{}:{outputs:task.outputs}});const result=record?.result;return{path:task.path,name:nameOf2(task.path),state:task.state,message:task.message,
exitCode:task.exitCode,took:task.took,span:spanOf(run,node,record),place:run.state.about?.places[key],folder:isThere?(0,import_node_path6.relative)(run.from,folder):void 0,inputs:textsOf(record?.inputs??
node?.inputs.parameters),outputs:[...textsOf(record?.parameters??task.outputs??node?.outputs.parameters).filter(({name})=>!isMetadata(name,record)),...result===void 0?[]:[{name:"result",text:result}]],
artifacts:record===void 0?[]:readArtifacts(folder,run.from,record,types),metrics,log:isThere&&isFile(log)?{file:log,path:(0,import_node_path6.relative)(run.from,log),bytes:(0,import_node_fs8.lstatSync)(
log).size}:void 0}}function nameOf2(path){return path.replace(/^main\./,"")||"entry"}function isMetadata(name,record){const artifact=/^(.+)-metadata$/.exec(name)?.[1];return artifact!==void 0&&(record===
void 0||record.artifacts[artifact]!==void 0)}function spanOf(run,node,record){const isOfNow=record!==void 0&&record.startedAt>=run.startedAt;const startedAt=isOfNow?record.startedAt:node?.startedAt;const endedAt=isOfNow?
record.endedAt:node?.finishedAt??run.state.endedAt;if(startedAt===void 0||endedAt===void 0)return void 0;return{queuedAt:Math.min(startedAt,node?.startedAt??startedAt),startedAt,endedAt:Math.max(startedAt,
endedAt)}}function tasksOfFolders(run,{about}){const tasks=(0,import_node_path6.join)(run,"tasks");if(!(0,import_node_fs8.existsSync)(tasks))return[];const places=Object.keys(about?.places??{});return(0,import_node_fs8.readdirSync)(
tasks).map(name=>{const folder=(0,import_node_path6.join)(tasks,name);const record=readRecord(folder);if(record===void 0)return{path:name,template:"",task:"",state:"unfinished",message:"",took:0,folder};
const{path,state,failure:failure2,exitCode,startedAt,endedAt}=record;const task=path.split("(")[0]?.split(".").at(-1)??"";const[place="",...others]=places.filter(one=>one.endsWith(`/${task}`));const template=others.
length>0?"":place.slice(0,-task.length-1);return{path,template,task,state,message:failure2??"",exitCode,took:endedAt-startedAt,folder}})}function unfinishedTasks(folder,known,nodes){const told=new Set(
known.map(({path})=>path));return[...nodes].flatMap(([path,{type,phase,template,displayName}])=>{if(told.has(path)||phase!=="Running"&&phase!=="Pending"||!["Pod","HTTP","Suspend"].includes(type))return[];
const state=type==="Suspend"?"waiting":"unfinished";return[{path,template,task:displayName,state,message:"",took:0,folder:folderOfTask(folder,path)}]})}function pathOf2(id,{name}){return name.startsWith(
id)?name.slice(id.length).replace(/^\./,""):name}function readNodes(folder){try{return JSON.parse((0,import_node_fs8.readFileSync)((0,import_node_path6.join)(folder,"nodes.json"),"utf8"))}catch{return[]}}
function textsOf(values){return Object.entries(values??{}).map(([name,text2])=>({name,text:text2==="\u2060"?"":String(text2).replace(/\{\u2060(\u2060*)(?=\{)/g,"{$1")}))}function isFile(path){return(0,import_node_fs8.lstatSync)(
path,{throwIfNoEntry:false})?.isFile()===true}var stateSigns={succeeded:"\u2714",cached:"\u2714",reused:"\u2714",failed:"\u2718",error:"\u2718",stopped:"\u25A0",killed:"\u25A0",skipped:"\u25CB",waiting:"\u25F7",running:"\u25B6",unfinished:"\u25CC"};
var order=["failed","error","stopped","waiting","unfinished","succeeded","cached","reused","skipped"];function countStates(states){const counts=order.map(state=>[state,states.filter(one=>one===state).
length]);return counts.filter(([,count])=>count>0)}var codes={bold:[1,22],dim:[2,22],red:[31,39],green:[32,39],yellow:[33,39],cyan:[36,39]};var plain=(_style,text2)=>text2;var coloured=(style2,text2)=>`\x1B[${codes[style2][0]}m${text2}\x1B[${codes[style2][1]}\
m`;function paintFor(output,env){if(env.FORCE_COLOR)return env.FORCE_COLOR==="0"||env.FORCE_COLOR==="false"?plain:coloured;if(env.NO_COLOR||env.TERM==="dumb")return plain;return output.isTerminal?coloured:
plain}var exitCodes={ok:0,findings:1,usage:2,cluster:3,workflowFailed:4,timedOut:5,bug:70};var signalNumbers={SIGHUP:1,SIGINT:2,SIGTERM:15};var signals=Object.keys(signalNumbers);var import_node_path9=__require("node:path");var defineMalformed=values=>({code:"ARG5006",severity:"error",text:`\`--define ${values.value}\` does not say which name gets which value.`,hint:`write \`--define NAME=value\`, for example \`--define GIT\
_SHA=4f1c2ab\`.`});var flagRepeated=values=>({code:"ARG5010",severity:"error",text:`\`${values.flag}\` is given ${values.count} times.`,hint:`give it once; argots does not guess which one counts.`});var configurationNotFound=values=>({code:"ARG5030",severity:"error",text:`There is no configuration file \`${values.path}\`.`,hint:`check what \`--config\` names; without it, the nearest \`argots.json\` a\
bove the current folder is taken.`});var configurationUnreadable=values=>({code:"ARG5031",severity:"error",text:`The configuration file \`${values.path}\` cannot be read (${values.reason}).`,hint:`let\
 this user read it, or name another with \`--config\`.`});var configurationSyntax=values=>({code:"ARG5032",severity:"error",text:`This is not JSON: ${values.problem}.`,hint:`${values.hint}`});var configurationKeyUnknown=values=>({
code:"ARG5033",severity:"error",text:`\`${values.key}\` is not a key of ${values.where}.`,hint:`${values.hint}`});var configurationKeyRepeated=values=>({code:"ARG5034",severity:"error",text:`\`${values.
key}\` stands twice in the same object.`,hint:`keep one of them; the first is on line ${values.line}.`});var configurationValueWrong=values=>({code:"ARG5035",severity:"error",text:`\`${values.key}\` mu\
st be ${values.expected}, and this is ${values.actual}.`,hint:`${values.hint}`});var configurationKeyMissing=values=>({code:"ARG5036",severity:"error",text:`\`${values.key}\` is missing in ${values.where}\
.`,hint:`${values.hint}`});var localRunUnknown=values=>({code:"ARG5100",severity:"error",text:`There is no run \`${values.id}\` here.`,hint:`${values.hint}`});var localRunTaskUnknown=values=>({code:"ARG5102",severity:"error",text:`The run \`${values.id}\` has no task \`${values.task}\`.`,hint:`${values.hint}`});var noRunsHere=()=>({code:"ARG5114",severity:"error",text:`There are no runs on this machine yet.`,hint:`start one with \`argots run FILE\`.`});var pageNotWritten=values=>({code:"ARG5115",severity:"er\
ror",text:`The page \`${values.path}\` cannot be written: ${values.reason}.`,hint:`name another file with \`--html\`.`});var import_node_path7=__require("node:path");var DiagnosticBag=class{#diagnostics=[];#seen=new Set;add(message,place){const key=`${message.code}|${place?.file}|${place?.line}|${place?.column}|${message.text}`;if(this.#seen.has(key))return;this.#seen.
add(key);this.#diagnostics.push(place?{...message,place}:message)}get hasErrors(){return this.#diagnostics.some(diagnostic=>diagnostic.severity==="error")}sorted(){return[...this.#diagnostics].sort((a,b)=>compare(
a.place?.file??"",b.place?.file??"")||(a.place?.line??0)-(b.place?.line??0)||(a.place?.column??0)-(b.place?.column??0)||compare(a.code,b.code))}};function compare(a,b){return a<b?-1:a>b?1:0}function reasonOf(error){const code=error?.code;const known={EACCES:"permission denied",EPERM:"operation not permitted",EROFS:"the file system is read-only",ENOSPC:"no space is left on the disk",EDQUOT:"\
the disk quota is used up",EISDIR:"it is a folder",ENOTDIR:"a part of its path is not a folder",EEXIST:"a file is in the way",EBUSY:"it is in use",ENOENT:"it does not exist",EMFILE:"too many files are\
 open",ELOOP:"its links go round in circles",ENAMETOOLONG:"its name is too long"};if(code===void 0)throw error;return known[code]??code}var longestWord=80;function closest(word,candidates){const wanted=plain2(word);if(wanted===""||wanted.length>longestWord)return void 0;const allowed=wanted.length<3?0:Math.min(3,Math.floor(wanted.length*
.4));let best;let bestDistance=allowed+1;const longer=[];for(const candidate of candidates){if(candidate===word)return candidate;if(candidate.length>2*longestWord)continue;const offered=plain2(candidate);
if(wanted.length>=4&&offered.startsWith(wanted))longer.push(candidate);if(Math.abs(offered.length-wanted.length)>=bestDistance)continue;const distance=typingDistance(wanted,offered);if(distance>=bestDistance)
continue;bestDistance=distance;best=candidate}return best??(longer.length===1?longer[0]:void 0)}function didYouMean(word,candidates){const candidate=closest(word,candidates);return candidate===void 0||
candidate===word?"":` Did you mean \`${candidate}\`?`}function plain2(text2){return text2.toLowerCase().replace(/[-_ .]/g,"")}function typingDistance(a,b){let beforeLast=[];let last=Array.from({length:b.
length+1},(_2,column)=>column);for(let row2=1;row2<=a.length;row2++){const current=[row2];for(let column=1;column<=b.length;column++){const same=a[row2-1]===b[column-1];let cost=Math.min(last[column]+
1,current[column-1]+1,last[column-1]+(same?0:1));const swapped=row2>1&&column>1&&a[row2-1]===b[column-2]&&a[row2-2]===b[column-1];if(swapped)cost=Math.min(cost,beforeLast[column-2]+1);current.push(cost)}
beforeLast=last;last=current}return last[b.length]}var argots_default={$schema:"https://json-schema.org/draft/2020-12/schema",title:"argots.json",description:"Configuration of argots. Paths and globs are relative to the folder of this file; flags of t\
he command line win over it.",type:"object",additionalProperties:false,properties:{$schema:{type:"string",description:"Where an editor finds this schema.",examples:["./node_modules/argots/schemas/argo\
ts.json"]},pipelines:{type:"array",description:"Globs of the files whose exported pipelines are compiled. One that begins with `!` takes files away again.",default:["**/*.pipeline.ts"],minItems:1,items:{
type:"string",minLength:1},examples:[["pipelines/**/*.ts","!**/*.test.ts"]]},output:{type:"string",minLength:1,description:"The folder that manifests are written to and compared with.",default:"manife\
sts"},as:{enum:["workflow","template","cluster-template"],description:"What a pipeline becomes: a Workflow, a WorkflowTemplate or a ClusterWorkflowTemplate.",default:"workflow"},argoVersion:{enum:["3.\
5","3.6","3.7","4.0","4.1"],description:"The Argo Workflows release to write for.",default:"4.1"},define:{type:"object",description:'Values that `define("NAME", "default")` reads. `--define` adds to t\
hem and wins.',default:{},additionalProperties:{type:"string"},propertyNames:{pattern:"^[A-Za-z_][A-Za-z0-9_]*$",description:"a name is made of letters, digits and underscores and does not start with \
a digit."},examples:[{REGISTRY:"registry.example.com"}]},defaults:{$ref:"#/$defs/taskOptions",description:"Task options for every task of every pipeline; whatever a pipeline, a component or a call say\
s is nearer and wins."},artifactRepository:{enum:["s3","gcs","azure","oss"],description:"The kind of the cluster's artifact repository. Needed only where a key has to be written: artifacts that come o\
ut of a loop."},reporter:{enum:["pretty","concise","json","github"],description:"How diagnostics are printed.",default:"pretty"},kustomize:{type:"boolean",description:"Whether a `kustomization.yaml` t\
hat lists the manifests is written beside them.",default:false},lint:{type:"object",description:"What `argots lint` and the linting of compiled manifests go by.",default:{},additionalProperties:false,
examples:[{rules:{"ignore-without-effect":"error"}}],properties:{rules:{type:"object",description:"The severity of rules, by name. What Argo itself refuses is always an error.",default:{},additionalProperties:false,
examples:[{"ignore-without-effect":"error"}],properties:{"api-version":{$ref:"#/$defs/argosSeverity"},"argument-enum":{$ref:"#/$defs/argosSeverity"},"argument-missing":{$ref:"#/$defs/argosSeverity"},"\
argument-value-from":{$ref:"#/$defs/argosSeverity"},"argument-value-missing":{$ref:"#/$defs/argosSeverity"},"artifact-as-text":{$ref:"#/$defs/ruleSeverity"},"artifact-location":{$ref:"#/$defs/argosSev\
erity"},"artifact-path":{$ref:"#/$defs/argosSeverity"},"artifact-perhaps-missing":{$ref:"#/$defs/ruleSeverity"},"artifact-source":{$ref:"#/$defs/argosSeverity"},"artifact-source-ignored":{$ref:"#/$def\
s/ruleSeverity"},"cluster-reference":{$ref:"#/$defs/argosSeverity"},"command-missing":{$ref:"#/$defs/ruleSeverity"},"conditional-output":{$ref:"#/$defs/ruleSeverity"},"container-names":{$ref:"#/$defs/\
ruleSeverity"},"container-reserved":{$ref:"#/$defs/argosSeverity"},"container-set-invalid":{$ref:"#/$defs/argosSeverity"},"crd-choices":{$ref:"#/$defs/ruleSeverity"},"crd-counts":{$ref:"#/$defs/ruleSe\
verity"},"crd-limits":{$ref:"#/$defs/ruleSeverity"},"crd-required":{$ref:"#/$defs/ruleSeverity"},"crd-rules":{$ref:"#/$defs/ruleSeverity"},"cron-clock-change":{$ref:"#/$defs/ruleSeverity"},"cron-limit\
s":{$ref:"#/$defs/ruleSeverity"},"cron-never-fires":{$ref:"#/$defs/ruleSeverity"},"cron-policy":{$ref:"#/$defs/argosSeverity"},"cron-schedule":{$ref:"#/$defs/argosSeverity"},"cron-time-zone":{$ref:"#/\
$defs/ruleSeverity"},"cron-when":{$ref:"#/$defs/ruleSeverity"},"dag-empty":{$ref:"#/$defs/argosSeverity"},"dag-target":{$ref:"#/$defs/argosSeverity"},"dead-task":{$ref:"#/$defs/ruleSeverity"},"deadlin\
e-invalid":{$ref:"#/$defs/argosSeverity"},"dependency-cycle":{$ref:"#/$defs/argosSeverity"},"dependency-missing":{$ref:"#/$defs/argosSeverity"},"dependency-style":{$ref:"#/$defs/argosSeverity"},"depen\
dency-undefined":{$ref:"#/$defs/argosSeverity"},"depends-keyword":{$ref:"#/$defs/ruleSeverity"},"depends-result":{$ref:"#/$defs/argosSeverity"},"depends-syntax":{$ref:"#/$defs/ruleSeverity"},"deprecat\
ed-field":{$ref:"#/$defs/ruleSeverity"},"duplicate-key":{$ref:"#/$defs/argosSeverity"},"duration-late":{$ref:"#/$defs/ruleSeverity"},"duration-syntax":{$ref:"#/$defs/ruleSeverity"},"endless-recursion":{
$ref:"#/$defs/ruleSeverity"},"entrypoint-missing":{$ref:"#/$defs/argosSeverity"},"enum-violated":{$ref:"#/$defs/ruleSeverity"},"env-doubtful":{$ref:"#/$defs/ruleSeverity"},"env-entry":{$ref:"#/$defs/r\
uleSeverity"},"executor-plugin":{$ref:"#/$defs/argosSeverity"},"exit-hook-hidden":{$ref:"#/$defs/ruleSeverity"},"exit-hook-on-loop":{$ref:"#/$defs/ruleSeverity"},"expression-braces":{$ref:"#/$defs/rul\
eSeverity"},"expression-branch":{$ref:"#/$defs/ruleSeverity"},"expression-comparison":{$ref:"#/$defs/ruleSeverity"},"expression-cut-short":{$ref:"#/$defs/ruleSeverity"},"expression-hangs":{$ref:"#/$de\
fs/ruleSeverity"},"expression-ineffective":{$ref:"#/$defs/ruleSeverity"},"expression-missing-member":{$ref:"#/$defs/ruleSeverity"},"expression-name":{$ref:"#/$defs/ruleSeverity"},"expression-pasted":{
$ref:"#/$defs/ruleSeverity"},"expression-result":{$ref:"#/$defs/ruleSeverity"},"expression-stays-text":{$ref:"#/$defs/ruleSeverity"},"expression-syntax":{$ref:"#/$defs/ruleSeverity"},"expression-type":{
$ref:"#/$defs/ruleSeverity"},"failed-output":{$ref:"#/$defs/ruleSeverity"},"fallback-always-taken":{$ref:"#/$defs/ruleSeverity"},"global-name":{$ref:"#/$defs/argosSeverity"},"global-name-twice":{$ref:"\
#/$defs/ruleSeverity"},"hook-arguments":{$ref:"#/$defs/ruleSeverity"},"hook-expression":{$ref:"#/$defs/argosSeverity"},"hook-fails":{$ref:"#/$defs/ruleSeverity"},"hook-perhaps-fails":{$ref:"#/$defs/ru\
leSeverity"},"hook-without-expression":{$ref:"#/$defs/ruleSeverity"},"http-request":{$ref:"#/$defs/ruleSeverity"},"ignore-of-argos-error":{$ref:"#/$defs/ruleSeverity"},"ignore-unknown-rule":{$ref:"#/$\
defs/ruleSeverity"},"ignore-without-effect":{$ref:"#/$defs/ruleSeverity"},"ignore-without-reason":{$ref:"#/$defs/ruleSeverity"},"ignored-field":{$ref:"#/$defs/argosSeverity"},"image-latest":{$ref:"#/$\
defs/ruleSeverity"},"image-missing":{$ref:"#/$defs/argosSeverity"},"image-reference":{$ref:"#/$defs/ruleSeverity"},"image-required":{$ref:"#/$defs/ruleSeverity"},"image-untagged":{$ref:"#/$defs/ruleSe\
verity"},"inline-loop":{$ref:"#/$defs/ruleSeverity"},"inline-template-fails":{$ref:"#/$defs/ruleSeverity"},"input-artifact-from":{$ref:"#/$defs/argosSeverity"},"item-outside-loop":{$ref:"#/$defs/ruleS\
everity"},"item-without-value":{$ref:"#/$defs/ruleSeverity"},"label-from-parameter":{$ref:"#/$defs/ruleSeverity"},"label-syntax":{$ref:"#/$defs/ruleSeverity"},"lock-perhaps-taken-twice":{$ref:"#/$defs\
/ruleSeverity"},"lock-taken-twice":{$ref:"#/$defs/ruleSeverity"},"loop-invalid":{$ref:"#/$defs/argosSeverity"},"loop-output-compared":{$ref:"#/$defs/ruleSeverity"},"loop-output-missing":{$ref:"#/$defs\
/ruleSeverity"},"lost-value":{$ref:"#/$defs/argosSeverity"},"malformed-value":{$ref:"#/$defs/argosSeverity"},"map-key":{$ref:"#/$defs/argosSeverity"},memoization:{$ref:"#/$defs/ruleSeverity"},"metric-\
invalid":{$ref:"#/$defs/argosSeverity"},"metric-value":{$ref:"#/$defs/ruleSeverity"},"metric-when":{$ref:"#/$defs/ruleSeverity"},"missing-limits":{$ref:"#/$defs/ruleSeverity"},"mount-path":{$ref:"#/$d\
efs/ruleSeverity"},"mount-path-doubtful":{$ref:"#/$defs/ruleSeverity"},"mount-path-taken":{$ref:"#/$defs/argosSeverity"},"name-invalid":{$ref:"#/$defs/argosSeverity"},"name-length":{$ref:"#/$defs/rule\
Severity"},"name-not-unique":{$ref:"#/$defs/argosSeverity"},"name-required":{$ref:"#/$defs/argosSeverity"},"name-too-long":{$ref:"#/$defs/argosSeverity"},"no-parallelism":{$ref:"#/$defs/ruleSeverity"},
"number-from-parameter":{$ref:"#/$defs/ruleSeverity"},"object-name":{$ref:"#/$defs/ruleSeverity"},"on-exit-unknown":{$ref:"#/$defs/ruleSeverity"},"output-source":{$ref:"#/$defs/argosSeverity"},"parall\
elism-of-leaf":{$ref:"#/$defs/argosSeverity"},"pasted-into-code":{$ref:"#/$defs/ruleSeverity"},"plugin-shape":{$ref:"#/$defs/argosSeverity"},"pod-choices":{$ref:"#/$defs/ruleSeverity"},"pod-gc":{$ref:"\
#/$defs/argosSeverity"},"pod-name":{$ref:"#/$defs/ruleSeverity"},"pod-required":{$ref:"#/$defs/ruleSeverity"},"pod-resources-invalid":{$ref:"#/$defs/argosSeverity"},"pod-settings":{$ref:"#/$defs/ruleS\
everity"},"pod-spec-patch":{$ref:"#/$defs/ruleSeverity"},"pod-spec-patch-field":{$ref:"#/$defs/ruleSeverity"},"ports-and-probes":{$ref:"#/$defs/ruleSeverity"},"referenced-names":{$ref:"#/$defs/ruleSev\
erity"},"replacement-invalid":{$ref:"#/$defs/argosSeverity"},"resource-amounts":{$ref:"#/$defs/ruleSeverity"},"resource-condition":{$ref:"#/$defs/ruleSeverity"},"resource-doubtful":{$ref:"#/$defs/rule\
Severity"},"resource-invalid":{$ref:"#/$defs/argosSeverity"},"resource-manifest":{$ref:"#/$defs/ruleSeverity"},"resource-owner":{$ref:"#/$defs/ruleSeverity"},"retry-backoff":{$ref:"#/$defs/ruleSeverit\
y"},"retry-policy":{$ref:"#/$defs/argosSeverity"},scheduling:{$ref:"#/$defs/ruleSeverity"},"secret-in-clear-text":{$ref:"#/$defs/ruleSeverity"},"security-context":{$ref:"#/$defs/ruleSeverity"},"skippe\
d-output":{$ref:"#/$defs/ruleSeverity"},"source-of-wrong-kind":{$ref:"#/$defs/ruleSeverity"},"status-unknown":{$ref:"#/$defs/ruleSeverity"},"step-reads-own-group":{$ref:"#/$defs/ruleSeverity"},synchronization:{
$ref:"#/$defs/ruleSeverity"},"tag-misspelt":{$ref:"#/$defs/ruleSeverity"},"tag-unclosed":{$ref:"#/$defs/argosSeverity"},"task-outside-target":{$ref:"#/$defs/ruleSeverity"},"task-reads-non-ancestor":{$ref:"\
#/$defs/ruleSeverity"},"template-declared-twice":{$ref:"#/$defs/argosSeverity"},"template-ref-incomplete":{$ref:"#/$defs/argosSeverity"},"template-twice":{$ref:"#/$defs/ruleSeverity"},"template-type":{
$ref:"#/$defs/argosSeverity"},"template-undefined":{$ref:"#/$defs/argosSeverity"},"templates-beside-reference":{$ref:"#/$defs/argosSeverity"},"time-to-live":{$ref:"#/$defs/ruleSeverity"},"time-zone-un\
known":{$ref:"#/$defs/argosSeverity"},"timeout-invalid":{$ref:"#/$defs/argosSeverity"},"unknown-argument":{$ref:"#/$defs/ruleSeverity"},"unknown-call":{$ref:"#/$defs/ruleSeverity"},"unknown-choice":{$ref:"\
#/$defs/ruleSeverity"},"unknown-field":{$ref:"#/$defs/argosSeverity"},"unknown-kind":{$ref:"#/$defs/argosSeverity"},"unknown-output":{$ref:"#/$defs/ruleSeverity"},"unreachable-template":{$ref:"#/$defs\
/ruleSeverity"},"unresolved-variable":{$ref:"#/$defs/argosSeverity"},"unused-input":{$ref:"#/$defs/ruleSeverity"},"unused-workflow-parameter":{$ref:"#/$defs/ruleSeverity"},"variable-not-replaced":{$ref:"\
#/$defs/ruleSeverity"},"version-gate":{$ref:"#/$defs/argosSeverity"},"volume-claim-template":{$ref:"#/$defs/ruleSeverity"},"volume-declaration":{$ref:"#/$defs/ruleSeverity"},"volume-declared-twice":{$ref:"\
#/$defs/ruleSeverity"},"volume-mount-unknown":{$ref:"#/$defs/ruleSeverity"},"volume-unused":{$ref:"#/$defs/ruleSeverity"},"when-constant":{$ref:"#/$defs/ruleSeverity"},"when-operands":{$ref:"#/$defs/r\
uleSeverity"},"when-syntax":{$ref:"#/$defs/ruleSeverity"},"when-unquoted":{$ref:"#/$defs/ruleSeverity"},"when-value":{$ref:"#/$defs/ruleSeverity"},"with-param-no-list":{$ref:"#/$defs/ruleSeverity"},"w\
ith-param-words":{$ref:"#/$defs/ruleSeverity"},"with-sequence":{$ref:"#/$defs/ruleSeverity"},"with-sequence-doubtful":{$ref:"#/$defs/ruleSeverity"},"with-sequence-format":{$ref:"#/$defs/ruleSeverity"},
"workflow-deadline":{$ref:"#/$defs/ruleSeverity"},"workflow-parameter-default":{$ref:"#/$defs/ruleSeverity"},"workflow-template-missing":{$ref:"#/$defs/argosSeverity"},"wrong-type":{$ref:"#/$defs/argo\
sSeverity"},"yaml-syntax":{$ref:"#/$defs/argosSeverity"}}}}},project:{type:"string",minLength:1,description:"What tells this project's objects in a cluster from those of others (a label): `argots diff\
` then also finds what no pipeline makes any more.",examples:["churn-models"]},namespace:{type:"string",minLength:1,description:"The namespace of the cluster's commands. `--namespace` wins; a pipeline\
's own namespace wins over both."},context:{type:"string",minLength:1,description:"The context of the kubeconfig for the cluster's commands. `--context` wins."},uiUrl:{type:"string",pattern:"^https?:/\
/",description:"The address of Argo's user interface, for the links to runs. `--ui-url` wins.",examples:["https://argo.example.com"]}},$defs:{ruleSeverity:{enum:["off","warning","error"],description:"\
How much a finding of the rule counts."},argosSeverity:{enum:["error"],description:"Argo itself refuses what the rule finds: it is always an error, whatever stands here."},taskOptions:{type:"object",default:{},
examples:[{retry:2,imagePullPolicy:"IfNotPresent"}],additionalProperties:false,properties:{resources:{type:"object",description:"Kubernetes quantities. `cpu`, `memory` and `gpu` are requested and are \
the limit; `requests` and `limits` say them apart.",examples:[{cpu:"500m",memory:"1Gi"}],additionalProperties:false,properties:{cpu:{anyOf:[{type:"string"},{type:"number"}],description:"Cores.",examples:[
"500m"]},memory:{type:"string",title:"a quantity with a unit",description:"Bytes with a unit.",examples:["8Gi"]},gpu:{anyOf:[{type:"integer",minimum:0},{type:"string"},{type:"object",examples:[{type:"\
nvidia.com/gpu",count:1}],additionalProperties:false,properties:{type:{type:"string",minLength:1,description:"The resource's name.",examples:["nvidia.com/gpu"]},count:{anyOf:[{type:"integer",minimum:0},
{type:"string"}],description:"How many."}},required:["type","count"]}],description:"How many `nvidia.com/gpu`, or of another type.",examples:[1]},requests:{type:"object",description:"What is requested\
, by Kubernetes resource name.",additionalProperties:{anyOf:[{type:"string"},{type:"number"}]},examples:[{cpu:"500m"}]},limits:{type:"object",description:"What is the limit, by Kubernetes resource nam\
e.",additionalProperties:{anyOf:[{type:"string"},{type:"number"}]},examples:[{memory:"8Gi"}]}}},nodeSelector:{type:"object",description:"Labels that the node must have.",additionalProperties:{type:"st\
ring"},examples:[{"kubernetes.io/arch":"amd64"}]},tolerations:{type:"array",items:{type:"object"},description:"Kubernetes tolerations.",examples:[[{key:"nvidia.com/gpu",operator:"Exists"}]]},affinity:{
type:"object",description:"A Kubernetes affinity."},volumes:{type:"object",description:"What is mounted, by mount path.",additionalProperties:{$ref:"#/$defs/volume"},propertyNames:{pattern:"^/",description:"\
a mount path begins with a slash."},examples:[{"/mnt/data":{kind:"pvc",claim:"data"}}]},env:{type:"object",description:"Environment variables, by name.",additionalProperties:{$ref:"#/$defs/environment\
Value"},examples:[{LOG_LEVEL:"info"}]},retry:{anyOf:[{type:"integer",minimum:0},{const:false},{$ref:"#/$defs/retry"}],description:"How often a failed task is tried again.",examples:[2]},timeout:{type:"\
string",title:"a duration with a unit",pattern:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",examples:["30m"],description:"A duration with a unit, after which a task fails."},cache:{anyOf:[{type:"boolean"},{type:"\
object",examples:[{maxAge:"24h"}],additionalProperties:false,properties:{key:{type:"string",minLength:1,description:"What makes two tasks the same. Made from the component and its inputs by default."},
maxAge:{type:"string",title:"a duration with a unit",pattern:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",examples:["24h"],description:"After which a result is no longer used."}}}],description:"Whether the w\
ork is skipped where the same component ran with the same inputs.",default:false},continueOnError:{type:"boolean",description:"Whether a pipeline goes on although a task failed.",default:false},image:{
type:"string",minLength:1,description:"The container image of components that do not name their own.",examples:["python:3.11-slim"]},imagePullPolicy:{enum:["Always","IfNotPresent","Never"],description:"\
When Kubernetes pulls the image."},serviceAccount:{type:"string",minLength:1,description:"The service account that tasks run under.",examples:["pipeline-runner"]},securityContext:{type:"object",description:"\
The container's Kubernetes security context.",examples:[{runAsNonRoot:true}]},labels:{type:"object",description:"Labels of the pods.",additionalProperties:{type:"string"},examples:[{team:"ml"}]},annotations:{
type:"object",description:"Annotations of the pods.",additionalProperties:{type:"string"},examples:[{team:"ml"}]},sidecars:{type:"array",items:{type:"object"},description:"Containers that run beside t\
he task, as Argo's UserContainer."},initContainers:{type:"array",items:{type:"object"},description:"Containers that run before the task, as Argo's UserContainer."},parallelism:{type:"integer",minimum:1,
description:"Most pods of one task at the same time, where it is a pipeline.",examples:[10]},synchronization:{type:"object",description:"What only one task, or so many tasks, may hold at the same time\
.",examples:[{mutex:"database"}],additionalProperties:false,properties:{mutex:{anyOf:[{type:"string",minLength:1},{$ref:"#/$defs/mutex"},{type:"array",minItems:1,items:{anyOf:[{type:"string",minLength:1},
{$ref:"#/$defs/mutex"}]}}],description:"Locks that one task holds at a time.",examples:["database"]},semaphore:{anyOf:[{$ref:"#/$defs/semaphore"},{type:"array",minItems:1,items:{$ref:"#/$defs/semaphor\
e"}}],description:"Locks that as many tasks hold at a time as a ConfigMap says.",examples:[{configMap:"limits",key:"gpu-jobs"}]}}},metrics:{type:"array",items:{type:"object"},description:"Prometheus m\
etrics that tasks emit, as Argo's `metrics.prometheus` entries."},patch:{type:"object",description:"A raw Argo template, merged over every emitted one last: whatever argots has no option for."}}},retry:{
type:"object",examples:[{limit:3,backoff:{duration:"10s",factor:2}}],additionalProperties:false,properties:{limit:{type:"integer",minimum:0,description:"Most attempts after the first."},backoff:{type:"\
object",description:"Pauses between attempts.",examples:[{duration:"10s",factor:2}],additionalProperties:false,properties:{duration:{type:"string",title:"a duration with a unit",pattern:"^([0-9]+(\\.[0\
-9]+)?(ms|s|m|h|d))+$",examples:["10s"],description:"The first pause."},factor:{type:"number",minimum:1,description:"What each pause is longer by than the one before."},maxDuration:{type:"string",title:"\
a duration with a unit",pattern:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",examples:["10m"],description:"All attempts together take no longer than this."}},required:["duration"]},on:{enum:["Always","OnFail\
ure","OnError","OnTransientError"],description:"Which ends are tried again.",default:"Always"},when:{type:"string",minLength:1,description:"An Argo expression over `lastRetry`.",examples:["asInt(lastR\
etry.exitCode) == 137"]}}},environmentValue:{anyOf:[{type:"string"},{type:"number"},{type:"boolean"},{$ref:"#/$defs/secret"},{$ref:"#/$defs/configMap"},{$ref:"#/$defs/field"}],examples:["info"]},secret:{
type:"object",description:"What `secret()` makes in a pipeline.",examples:[{kind:"secret",name:"api",key:"token"}],additionalProperties:false,properties:{kind:{const:"secret"},name:{type:"string",minLength:1,
description:"The Secret's name."},key:{type:"string",minLength:1,description:"Its key."},optional:{type:"boolean",description:"Whether it may be absent.",default:false}},required:["kind","name","key"]},
configMap:{type:"object",description:"What `configMap()` makes in a pipeline.",examples:[{kind:"config-map",name:"settings",key:"log-level"}],additionalProperties:false,properties:{kind:{const:"config\
-map"},name:{type:"string",minLength:1,description:"The ConfigMap's name."},key:{type:"string",minLength:1,description:"Its key."},optional:{type:"boolean",description:"Whether it may be absent.",default:false}},
required:["kind","name","key"]},field:{type:"object",description:"What `field()` makes in a pipeline.",examples:[{kind:"field",path:"metadata.name"}],additionalProperties:false,properties:{kind:{const:"\
field"},path:{type:"string",minLength:1,description:"The pod's field.",examples:["metadata.name"]}},required:["kind","path"]},volume:{anyOf:[{$ref:"#/$defs/pvc"},{$ref:"#/$defs/ephemeral"},{$ref:"#/$d\
efs/emptyDir"},{$ref:"#/$defs/secretVolume"},{$ref:"#/$defs/configMapVolume"}],examples:[{kind:"pvc",claim:"data"}]},pvc:{type:"object",description:"What `pvc()` makes in a pipeline.",examples:[{kind:"\
pvc",claim:"data"}],additionalProperties:false,properties:{kind:{const:"pvc"},claim:{type:"string",minLength:1,description:"The claim's name."},subPath:{type:"string",minLength:1,description:"The fold\
er in it."},readOnly:{type:"boolean",description:"Whether it is mounted for reading only.",default:false}},required:["kind","claim"]},ephemeral:{type:"object",description:"What `ephemeral()` makes in \
a pipeline.",examples:[{kind:"ephemeral",size:"10Gi"}],additionalProperties:false,properties:{kind:{const:"ephemeral"},size:{type:"string",minLength:1,description:"How large it is.",examples:["10Gi"]},
storageClass:{type:"string",minLength:1,description:"Its storage class."},accessModes:{type:"array",minItems:1,items:{enum:["ReadWriteOnce","ReadOnlyMany","ReadWriteMany","ReadWriteOncePod"]},description:"\
How it may be mounted.",examples:[["ReadWriteOnce"]]}},required:["kind","size"]},emptyDir:{type:"object",description:"What `emptyDir()` makes in a pipeline.",examples:[{kind:"empty-directory"}],additionalProperties:false,
properties:{kind:{const:"empty-directory"},medium:{const:"Memory",description:"Kept in memory."},sizeLimit:{type:"string",minLength:1,description:"How large it may grow.",examples:["2Gi"]}},required:[
"kind"]},secretVolume:{type:"object",description:"What `secretVolume()` makes in a pipeline.",examples:[{kind:"secret-volume",name:"tls"}],additionalProperties:false,properties:{kind:{const:"secret-vo\
lume"},name:{type:"string",minLength:1,description:"The Secret's name."},optional:{type:"boolean",description:"Whether it may be absent.",default:false},items:{type:"object",description:"Which keys be\
come which files.",additionalProperties:{type:"string"},examples:[{"tls.crt":"server.crt"}]}},required:["kind","name"]},configMapVolume:{type:"object",description:"What `configMapVolume()` makes in a \
pipeline.",examples:[{kind:"config-map-volume",name:"settings"}],additionalProperties:false,properties:{kind:{const:"config-map-volume"},name:{type:"string",minLength:1,description:"The ConfigMap's na\
me."},optional:{type:"boolean",description:"Whether it may be absent.",default:false},items:{type:"object",description:"Which keys become which files.",additionalProperties:{type:"string"},examples:[{
"app.json":"settings.json"}]}},required:["kind","name"]},mutex:{type:"object",examples:[{name:"database"}],additionalProperties:false,properties:{name:{type:"string",minLength:1,description:"The lock'\
s name."},namespace:{type:"string",minLength:1,description:"Where it holds."}},required:["name"]},semaphore:{type:"object",examples:[{configMap:"limits",key:"gpu-jobs"}],additionalProperties:false,properties:{
configMap:{type:"string",minLength:1,description:"The ConfigMap's name."},key:{type:"string",minLength:1,description:"Its key that says how many."},namespace:{type:"string",minLength:1,description:"Wh\
ere it lies."}},required:["configMap","key"]}}};var configurationSchema=argots_default;function resolveSchema(schema){if(schema.$ref===void 0)return schema;const name=schema.$ref.slice("#/$defs/".length);const definition=configurationSchema.$defs[name];
if(definition===void 0)throw new Error(`schemas/argots.json has no $defs/${name}`);return resolveSchema({...definition,...withoutReference(schema)})}function withoutReference(schema){return Object.fromEntries(
Object.entries(schema).filter(([key])=>key!=="$ref"))}function checkJson(node,schema,path,report){const resolved=resolveSchema(schema);if(resolved.anyOf){checkAlternatives(node,resolved,path,report);return}if(!hasType(node,resolved)||!hasValue(node,resolved)){
report(wrongValue(node,[resolved],path),node.place);return}if(node.kind==="object")checkObject(node,resolved,path,report);if(node.kind==="list"){if(node.elements.length<(resolved.minItems??0))report(wrongValue(
node,[resolved],path),node.place);node.elements.forEach((element,index)=>resolved.items&&checkJson(element,resolved.items,`${path}[${index}]`,report))}}function checkAlternatives(node,schema,path,report){
const alternatives=schema.anyOf.map(resolveSchema);const fitting=alternatives.filter(alternative=>hasType(node,alternative)&&hasValue(node,alternative));const kinds=fitting.filter(alternative=>kindOf(
alternative)!==void 0);if(node.kind==="object"&&kinds.length>0)checkKinds(node,kinds,path,report);else if(fitting[0])checkJson(node,fitting[0],path,report);else report(wrongValue(node,alternatives,path,
schema),node.place)}function checkKinds(node,alternatives,path,report){const written=node.entries.find(entry=>entry.key==="kind")?.value;const chosen=alternatives.find(alternative=>written?.kind==="sc\
alar"&&written.value===kindOf(alternative));if(chosen){checkJson(node,chosen,path,report);return}const kinds={enum:alternatives.map(alternative=>kindOf(alternative))};if(written)report(wrongValue(written,
[kinds],`${path}.kind`),written.place);else report(configurationKeyMissing({key:"kind",where:`\`${path}\``,hint:`it is ${expectation(kinds)}.`}),node.place)}function kindOf(schema){return schema.properties?.
kind?.const}function checkObject(node,schema,path,report){const where=path===""?"`argots.json`":`\`${path}\``;const known=Object.keys(schema.properties??{});const seen=new Map;for(const{key,keyPlace,value}of node.
entries){const first=seen.get(key);if(first!==void 0)report(configurationKeyRepeated({key,line:first}),keyPlace);else seen.set(key,keyPlace.line);const own=known.includes(key)?schema.properties[key]:schema.
additionalProperties??true;const valuePath=path===""?key:/^[\w$-]+$/.test(key)?`${path}.${key}`:`${path}[${JSON.stringify(key)}]`;const badName=!known.includes(key)&&schema.propertyNames?.pattern!==void 0&&
!matches(key,schema.propertyNames.pattern);if(own===false||badName){report(configurationKeyUnknown({key,where,hint:keyHint(key,known,schema.propertyNames)}),keyPlace)}else if(own!==true)checkJson(value,
own,valuePath,report)}for(const key of schema.required??[]){if(!seen.has(key))report(configurationKeyMissing({key,where,hint:exampleOf(schema)??`add \`"${key}"\`.`}),node.place)}}function keyHint(key,known,names){
const near=closest(key,known);if(near!==void 0)return`did you mean \`${near}\`?`;if(known.length>0)return`the keys are ${known.map(name=>`\`${name}\``).join(", ")}.`;return names?.description??"remove\
 it."}function hasType(node,{type,const:constant,enum:values}){const wanted=type??(constant===void 0?values===void 0?void 0:typeName(values[0]):typeName(constant));if(wanted===void 0)return true;const actual=node.
kind==="scalar"?typeName(node.value):node.kind==="list"?"array":"object";return actual===wanted||wanted==="integer"&&node.kind==="scalar"&&Number.isInteger(node.value)}function typeName(value){return value===
null?"null":typeof value}function hasValue(node,schema){if(node.kind!=="scalar")return true;const{value}=node;if(schema.const!==void 0&&schema.const!==value)return false;if(schema.enum!==void 0&&!schema.
enum.includes(value))return false;if(typeof value==="number"&&value<(schema.minimum??-Infinity))return false;if(typeof value!=="string")return true;return value.length>=(schema.minLength??0)&&(schema.
pattern===void 0||matches(value,schema.pattern))}function matches(text2,pattern){return new RegExp(pattern,"u").test(text2)}function wrongValue(node,alternatives,path,whole=alternatives[0]){return configurationValueWrong(
{key:path===""?"argots.json":path,expected:joined([...new Set(alternatives.map(expectation))]),actual:actualOf(node),hint:hintFor(node,alternatives,whole)})}function expectation(schema){if(schema.const!==
void 0)return`\`${JSON.stringify(schema.const)}\``;if(schema.enum!==void 0)return joined(schema.enum.map(value=>`\`${JSON.stringify(value)}\``));switch(schema.type){case"string":return schema.title??(schema.
minLength?"a text that is not empty":"a text");case"number":case"integer":{const noun=schema.type==="integer"?"a whole number":"a number";return schema.minimum===void 0?noun:`${noun} of at least ${schema.
minimum}`}case"boolean":return"`true` or `false`";case"array":return schema.minItems?"a list that is not empty":"a list";case"null":return"`null`";default:return"an object"}}function actualOf(node){if(node.
kind==="object")return"an object";if(node.kind==="list")return node.elements.length===0?"an empty list":"a list";return shortened(node)}function shortened({value}){const text2=JSON.stringify(value);return`\
\`${text2.length>60?`${text2.slice(0,57)}\u2026"`:text2}\``}function hintFor(node,alternatives,whole){const values=alternatives.flatMap(alternative=>alternative.enum??[]).filter(value=>typeof value===
"string");if(node.kind==="scalar"&&typeof node.value==="string"){const near=closest(node.value,values);if(near!==void 0)return`did you mean \`"${near}"\`?`}return exampleOf(whole)??alternatives.map(exampleOf).
find(example=>example!==void 0)??whole.description??"see docs/cli.md."}function exampleOf(schema){const example=schema.examples?.[0]??schema.default;return example===void 0?void 0:`for example \`${JSON.
stringify(example)}\`.`}function joined(parts){return parts.length<2?parts[0]??"something else":`${parts.slice(0,-1).join(", ")} or ${parts.at(-1)}`}function readJson(text2,file){const reader=new Reader(text2,file);try{return reader.document()}catch(error){if(error instanceof Unreadable)return error.problem;throw error}}function toJson(node){switch(node.
kind){case"scalar":return node.value;case"list":return node.elements.map(toJson);case"object":return Object.fromEntries(node.entries.map(entry=>[entry.key,toJson(entry.value)]))}}var Unreadable=class extends Error{problem;constructor(problem){
super(problem.problem);this.problem=problem}};var deepest=200;var Reader=class{#at=0;#depth=0;#text;#file;constructor(text2,file){this.#text=text2;this.#file=file;if(text2.startsWith("\uFEFF"))this.#at=
1}document(){this.#skip();if(this.#at>=this.#text.length)this.#fail("the file is empty","write at least `{}`.");const node=this.#value();this.#skip();if(this.#at<this.#text.length)this.#fail(`${this.#here()}\
 follows the end of the document`,"keep one object in the file.");return node}#value(){const start=this.#at;const first=this.#text[this.#at];if(first==="{")return this.#nested(()=>this.#object());if(first===
"[")return this.#nested(()=>this.#list());if(first==='"')return{kind:"scalar",value:this.#string(),place:this.#place(start,this.#at)};const word=/^[^\s,:{}[\]"/]+/.exec(this.#text.slice(this.#at,this.#at+
400))?.[0];if(word===void 0)this.#fail(`a value is expected here, not ${this.#here()}`,"write a value, or remove what calls for one.");const value=scalarOf(word);if(value===void 0){const hint=/^[-+.\d]/.
test(word)?"write numbers like `3`, `-1` or `0.5`.":`write it in double quotes: \`"${word.replaceAll("'","")}"\`.`;this.#fail(`\`${word}\` is not a JSON value`,hint,word.length)}this.#at+=word.length;
return{kind:"scalar",value,place:this.#place(start,this.#at)}}#nested(read){if(++this.#depth>deepest)this.#fail(`it is nested more than ${deepest} deep`,"nothing argots reads is that deep.");const result=read();
this.#depth--;return result}#object(){const start=this.#at++;const entries=[];for(;;){this.#skip();if(this.#text[this.#at]==="}")break;const keyStart=this.#at;if(this.#text[this.#at]!=='"'){const word=/^[\p{L}\p{N}_$'-]+/u.
exec(this.#text.slice(this.#at,this.#at+200))?.[0];if(word===void 0)this.#fail(`a key or \`}\` is expected here, not ${this.#here()}`,"check the braces, quotes and commas around it.");this.#fail(`the \
key \`${word}\` is not in double quotes`,`write \`"${word.replaceAll("'","")}"\`, with the quotes around it.`,word.length)}const key=this.#string();const keyPlace=this.#place(keyStart,this.#at);this.#skip();
if(this.#text[this.#at]!==":")this.#fail(`a colon is expected behind the key \`${key}\`, not ${this.#here()}`,'write `"key": value`.');this.#at++;this.#skip();entries.push({key,keyPlace,value:this.#value()});
if(!this.#comma("}"))break}this.#at++;return{kind:"object",entries,place:this.#place(start,this.#at)}}#list(){const start=this.#at++;const elements=[];for(;;){this.#skip();if(this.#text[this.#at]==="]")
break;elements.push(this.#value());if(!this.#comma("]"))break}this.#at++;return{kind:"list",elements,place:this.#place(start,this.#at)}}#comma(close){this.#skip();const next=this.#text[this.#at];if(next===
",")this.#at++;else if(next!==close)this.#fail(`a comma or \`${close}\` is expected here, not ${this.#here()}`,"put a comma between two entries and close every bracket.");return next===","}#string(){const start=this.#at;
let end=start+1;while(end<this.#text.length&&this.#text[end]!=='"'&&this.#text[end]!=="\n")end+=this.#text[end]==="\\"?2:1;if(this.#text[end]!=='"')this.#fail('the closing `"` of this text is missing',
"a text ends on the line it begins on.",Math.max(1,this.#lineEnd(start)-start));try{const value=JSON.parse(this.#text.slice(start,end+1));this.#at=end+1;return value}catch{return this.#fail("this text\
 holds an escape or a control character that JSON does not know","write a backslash as `\\\\` and a tab as `\\t`.",end+1-start)}}#skip(){for(;;){const blank=/\s*/y;blank.lastIndex=this.#at;this.#at+=blank.
exec(this.#text)[0].length;if(this.#text.startsWith("//",this.#at))this.#at=this.#lineEnd(this.#at);else if(this.#text.startsWith("/*",this.#at)){const end=this.#text.indexOf("*/",this.#at+2);if(end===
-1)this.#fail("the end `*/` of this comment is missing","close the comment.",2);this.#at=end+2}else return}}#lineEnd(from){const end=this.#text.indexOf("\n",from);return end===-1?this.#text.length:end}#here(){
const character=this.#text.codePointAt(this.#at);return character===void 0?"the end of the file":`\`${String.fromCodePoint(character)}\``}#place(start,end){const[line,column]=this.#position(start);const[
endLine,endColumn]=this.#position(end);return{file:this.#file,line,column,endLine,endColumn}}#position(offset){const before=this.#text.slice(0,offset);const lineStart=before.lastIndexOf("\n")+1;return[
before.split("\n").length,offset-(lineStart===0&&before.startsWith("\uFEFF")?1:lineStart)+1]}#fail(problem,hint,length=1){throw new Unreadable({problem,hint,place:this.#place(this.#at,Math.min(this.#at+
length,this.#text.length))})}};function scalarOf(word){if(word==="true"||word==="false")return word==="true";if(word==="null")return null;return/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(word)?Number(
word):void 0}var configurationName="argots.json";function loadConfiguration(cwd,named2,files){const path=named2===void 0?findConfiguration(cwd,files):(0,import_node_path7.resolve)(cwd,named2);if(path===void 0)return{
root:cwd,configuration:{},diagnostics:[]};const root=(0,import_node_path7.dirname)(path);const name=(0,import_node_path7.parse)(path).base;const failed=message=>({root,path,configuration:{},diagnostics:[
message]});let text2;try{text2=files.readFileSync(path,"utf8")}catch(error){const code=error.code;const missing=code==="ENOENT"||code==="ENOTDIR";if(missing)return failed(configurationNotFound({path:named2??
name}));return failed(configurationUnreadable({path:named2??name,reason:reasonOf(error)}))}const document=readJson(text2,name);if("problem"in document){const{problem,hint,place}=document;return failed(
{...configurationSyntax({problem,hint}),place})}const bag=new DiagnosticBag;checkJson(document,configurationSchema,"",(message,place)=>bag.add(message,place));if(bag.hasErrors)return{root,path,configuration:{},
diagnostics:bag.sorted()};return{root,path,configuration:toJson(document),diagnostics:[]}}function findConfiguration(cwd,files){for(let folder=cwd;;folder=(0,import_node_path7.dirname)(folder)){const candidate=(0,import_node_path7.join)(
folder,configurationName);if(files.existsSync(candidate))return candidate;if(files.existsSync((0,import_node_path7.join)(folder,".git"))||(0,import_node_path7.dirname)(folder)===folder)return void 0}}var import_node_path8=__require("node:path");function countOf(diagnostics,severity){return diagnostics.filter(diagnostic=>diagnostic.severity===severity).length}function summaryLine(diagnostics){const counts=["error","warning"].map(severity=>({severity,
count:countOf(diagnostics,severity)})).filter(({count})=>count>0).map(({severity,count})=>plural(count,severity));if(counts.length===0)return"";const files=filesOf(diagnostics);return`${counts.join(",\
 ")}${files===0?"":` in ${plural(files,"file")}`}`}function filesOf(diagnostics){return new Set(diagnostics.flatMap(diagnostic=>diagnostic.place?.file??[])).size}function plural(count,noun){return`${count}\
 ${noun}${count===1?"":"s"}`}function manifestLines(manifests,{displayPath:displayPath2,paint}){const said=manifests.filter(manifest=>manifest.state!=="printed"&&manifest.state!=="up-to-date");const width=Math.
max(0,...said.map(manifest=>displayPath2(manifest.path).length));return said.map(manifest=>{const quiet=manifest.state==="unchanged";const bad=!quiet&&manifest.state!=="written"&&manifest.state!=="rem\
oved";return`${displayPath2(manifest.path).padEnd(width)}  ${paint(quiet?"dim":bad?"yellow":"green",manifest.state)}`})}var wide=/^[\u1100-\u115F\u231A\u231B\u2329\u232A\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;
var emoji=new RegExp("\\p{Emoji_Presentation}|\\p{Emoji}\\uFE0F|\\p{Regional_Indicator}{2}","u");var invisible=/^[\p{Mark}\u200B-\u200D\u2060\uFEFF]+$/u;var tabSize=4;function glyphsOf(line){const glyphs=[];
let column=0;for(const{segment,index}of segments(line)){const text2=segment==="	"?" ".repeat(tabSize-column%tabSize):visible(segment);const columns3=text2===segment?columnsOf(segment):text2.length;glyphs.
push({text:text2,columns:columns3,start:index,end:index+segment.length});column+=columns3}return glyphs}function*segments(line){if(/^[\x00-\x7f]*$/.test(line))for(let index=0;index<line.length;index++)
yield{segment:line[index],index};else yield*new Intl.Segmenter("en",{granularity:"grapheme"}).segment(line)}function columnsOf(grapheme){if(invisible.test(grapheme))return 0;return wide.test(grapheme)||
emoji.test(grapheme)?2:1}function visible(text2){return text2.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,character=>`<U+${character.charCodeAt(0).toString(
16).toUpperCase().padStart(4,"0")}>`)}function visibleLines(text2){return text2.split(/\r\n|\n/).map(visible)}function reportConcise(report,surroundings){const lines=[...report.diagnostics.map(diagnostic=>conciseLine(diagnostic,surroundings.displayPath)),...manifestLines(report.manifests,surroundings),summaryLine(
report.diagnostics),report.conclusion??""].filter(line=>line!=="");return{stdout:"",stderr:lines.map(line=>`${line}
`).join("")}}function conciseLine(diagnostic,displayPath2){const{place,severity,code,text:text2,hint}=diagnostic;const where=place===void 0?"":`${displayPath2(place.file)}:${place.line}:${place.column}\
: `;const line=`${where}${severity} ${code}: ${text2}${hint===void 0?"":` (hint: ${hint})`}`;return visible(line.replace(/\s*[\r\n]+\s*/g," "))}var mostAnnotations=10;function reportGithub(report,surroundings){const lines=[...annotations(report.diagnostics,"error",surroundings),...annotations(report.diagnostics,"warning",surroundings),...manifestLines(
report.manifests,surroundings),summaryLine(report.diagnostics),report.conclusion??""].filter(line=>line!=="");return{stdout:"",stderr:lines.map(line=>`${line}
`).join("")}}function annotations(all,severity,{displayPath:displayPath2}){const diagnostics=all.filter(diagnostic=>diagnostic.severity===severity);const shown2=diagnostics.length>mostAnnotations?mostAnnotations-
1:diagnostics.length;const rest=diagnostics.slice(shown2);return[...diagnostics.slice(0,shown2).map(diagnostic=>annotation(diagnostic,displayPath2)),...rest.length===0?[]:[`::${severity} title=argots:\
:${plural(countOf(rest,severity),`more ${severity}`)}: see the log`],...rest.map(diagnostic=>conciseLine(diagnostic,displayPath2))]}function annotation({severity,code,text:text2,hint,place},displayPath2){
const properties=[];if(place!==void 0){properties.push(["file",displayPath2(place.file)],["line",place.line]);if(place.endLine===place.line)properties.push(["col",place.column],["endLine",place.endLine],
["endColumn",place.endColumn]);else properties.push(["endLine",place.endLine])}properties.push(["title",code]);const written=properties.map(([name,value])=>`${name}=${escapeProperty(String(value))}`).
join(",");return`::${severity} ${written}::${escapeData(hint===void 0?text2:`${text2}
hint: ${hint}`)}`}function escapeData(text2){return text2.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}function escapeProperty(text2){return escapeData(text2).replaceAll(":","%3\
A").replaceAll(",","%2C")}function reportJson(report){const document={version:1,diagnostics:report.diagnostics.map(({code,severity,text:text2,hint,place})=>({code,severity,message:text2,...hint===void 0?{}:{hint},...place===void 0?
{}:{file:place.file,line:place.line,column:place.column,endLine:place.endLine,endColumn:place.endColumn}})),manifests:report.manifests,summary:{errors:countOf(report.diagnostics,"error"),warnings:countOf(
report.diagnostics,"warning"),files:filesOf(report.diagnostics)}};return{stdout:`${JSON.stringify(document,void 0,2)}
`,stderr:""}}var mostLines=6;function codeFrame(source,place,width,paint){const lines=typeof source==="string"?linesOf(source):source;if(place.line>lines.length)return[];const last=Math.min(Math.max(place.endLine,
place.line),lines.length);const gutter=String(last).length;const room=Math.max(width-gutter-5,20);const numbered=(line,text2)=>`  ${paint("dim",`${String(line).padStart(gutter)} \u2502`)} ${text2}`.trimEnd();
const blank=`  ${" ".repeat(gutter)} ${paint("dim","\u2502")}`;const frame2=[];const before=lines[place.line-2];if(before!==void 0&&before.trim()!=="")frame2.push(numbered(place.line-1,cut(glyphsOf(before),
0,0,room).text));for(const line of shownLines(place.line,last)){if(line===void 0){frame2.push(`${blank} ${paint("dim","\u2026")}`);continue}const glyphs=glyphsOf(lines[line-1]);const{start,end}=rangeOn(
line,place,glyphs);const part=cut(glyphs,start,end,room);frame2.push(numbered(line,part.text));if(part.carets>0){frame2.push(`${blank} ${" ".repeat(part.indent)}${paint("red","^".repeat(part.carets))}`)}}
return frame2}function linesOf(source){return source.split(/\r\n|[\n\r\u2028\u2029]/)}function shownLines(first,last){const count=last-first+1;if(count<=mostLines)return Array.from({length:count},(_2,index)=>first+
index);return[first,first+1,first+2,void 0,last-1,last]}function rangeOn(line,place,glyphs){const indexOf=unit=>{const found=glyphs.findIndex(glyph=>glyph.end>unit);return found===-1?glyphs.length:found};
const ends=line===place.endLine&&place.endColumn>=1;const firstInk=Math.max(glyphs.findIndex(glyph=>glyph.text.trim()!==""),0);const start=line===place.line?indexOf(place.column-1):firstInk;const end=ends?
glyphs.findLastIndex(glyph=>glyph.start<place.endColumn-1)+1:inkEnd(glyphs);return{start,end:line===place.line?Math.max(end,start+1):Math.max(end,start)}}function inkEnd(glyphs){return glyphs.findLastIndex(
glyph=>glyph.text.trim()!=="")+1}function cut(glyphs,start,end,room){const columns3=(from2,to2)=>glyphs.slice(from2,to2).reduce((sum2,glyph)=>sum2+glyph.columns,0);const caretsWithin=(from2,to2)=>columns3(
Math.max(start,from2),Math.min(end,to2))+(end>glyphs.length&&start>=glyphs.length?1:0);if(columns3(0,glyphs.length)<=room){return{text:textOf(glyphs),indent:columns3(0,start),carets:start===end?0:caretsWithin(
0,glyphs.length)}}const space=room-2;let from=start;const lead=Math.max(Math.floor(space/3),space-columns3(start,glyphs.length)-1);while(from>0&&columns3(from-1,start)<=lead)from--;let to=from;let used=0;
while(to<glyphs.length&&used+glyphs[to].columns<=space)used+=glyphs[to++].columns;const left=from>0?"\u2026":"";return{text:`${left}${textOf(glyphs.slice(from,to))}${to<glyphs.length?"\u2026":""}`,indent:left.
length+columns3(from,Math.min(start,to)),carets:start===end?0:caretsWithin(from,to)}}function textOf(glyphs){return glyphs.map(glyph=>glyph.text).join("")}function messageLines(message,paint,between=[]){const[first="",...more]=visibleLines(message.text);const title=`${message.severity} ${message.code}`;const lines=[`${paint("bold",paint(message.severity===
"error"?"red":"yellow",title))}: ${paint("bold",first)}`,...more.map(line=>`  ${line}`),...between];if(message.hint===void 0)return lines;const[hint="",...moreHints]=visibleLines(message.hint);return[
...lines,`  ${paint("cyan","hint:")} ${hint}`,...moreHints.map(line=>`    ${line}`)]}function reportPretty(report,surroundings){const{paint}=surroundings;const read=new Map;const blocks2=report.diagnostics.map(diagnostic=>{const details=report.details?.get(diagnostic)??frameOf(diagnostic,
surroundings,read);return messageLines(diagnostic,paint,[...placeLine(diagnostic,surroundings),...details]).join("\n")});const manifests=manifestLines(report.manifests,surroundings);if(manifests.length>
0)blocks2.push(manifests.join("\n"));const last=[summaryLine(report.diagnostics),report.conclusion??""].filter(line=>line!=="");if(last.length>0)blocks2.push(last.join("\n"));return{stdout:"",stderr:blocks2.
length===0?"":`${blocks2.join("\n\n")}
`}}function placeLine({place},{paint,displayPath:displayPath2}){if(place===void 0)return[];return[`  ${paint("cyan",visible(displayPath2(place.file)))}${paint("dim",`:${place.line}:${place.column}`)}`]}
function frameOf({place},{readSource:readSource2,width,paint},read){if(place===void 0)return[];const lines=read.get(place.file)??linesOf(readSource2(place.file)??"");read.set(place.file,lines);return lines.
length===1&&lines[0]===""?[]:codeFrame(lines,place,width,paint)}var reporters={pretty:reportPretty,concise:reportConcise,json:reportJson,github:reportGithub};var widthWithoutTerminal=140;function printReport(report,name,root,context,texts=new Map){const base=name===
"github"&&context.env.GITHUB_WORKSPACE||context.cwd;const printed=reporters[name](report,{readSource:file=>texts.get(file)??readSource((0,import_node_path8.resolve)(root,file),context),displayPath:file=>displayPath(
(0,import_node_path8.resolve)(root,file),base),paint:paintFor(context.stderr,context.env),width:context.stderr.isTerminal?context.stderr.columns||widthWithoutTerminal:widthWithoutTerminal});if(printed.
stdout!=="")context.stdout.write(printed.stdout);if(printed.stderr!=="")context.stderr.write(printed.stderr)}function readSource(path,context){try{if(!context.files.statSync(path).isFile())return void 0;
const text2=context.files.readFileSync(path,"utf8").replace(/^\uFEFF/,"");return/[\0\uFFFD]/.test(text2)?void 0:text2}catch{return void 0}}function displayPath(path,base){const short=(0,import_node_path8.relative)(
base,path);const chosen=short===""?".":(0,import_node_path8.isAbsolute)(short)?path:short;return import_node_path8.sep==="/"?chosen:chosen.split(import_node_path8.sep).join("/")}var defaultPipelineGlob="**/*.pipeline.ts";var defaultOutput="manifests";function openProject(given,context){const project=readProject(given,context);if(!("diagnostics"in project))return project;printReport({diagnostics:project.diagnostics,manifests:[]},
project.reporter,project.root,context);return{exitCode:exitCodes.usage}}function readProject(given,context){const loaded2=loadConfiguration(context.cwd,given.values.config,context.files);const{configuration,
root}=loaded2;const reporter=given.values.reporter??configuration.reporter??"pretty";const defines=readDefines(given.lists.define??[]);const diagnostics=[...loaded2.diagnostics,...defines.errors];if(diagnostics.
length>0)return{root,reporter,diagnostics};return{root,...loaded2.path===void 0?{}:{configurationPath:loaded2.path},partial:given.positionals.length>0,pipelines:configuration.pipelines??[defaultPipelineGlob],
output:outputOf(given,configuration,root,context),options:compileOptionsOf(given,configuration,root,defines.values),reporter,kustomize:given.switches.kustomize??configuration.kustomize??false,failOnWarnings:given.
switches["fail-on-warnings"]??false,lint:given.switches.lint===false?void 0:{severities:configuration.lint?.rules??{}},...configuration.project===void 0?{}:{name:configuration.project}}}function outputOf(given,configuration,root,context){
if(given.values.output==="-")return void 0;return given.values.output===void 0?(0,import_node_path9.resolve)(root,configuration.output??defaultOutput):(0,import_node_path9.resolve)(context.cwd,given.values.
output)}function compileOptionsOf(given,configuration,root,defines){const as=given.values.as??configuration.as;const argoVersion=given.values["argo-version"]??configuration.argoVersion;return{root,...as===
void 0?{}:{as},...argoVersion===void 0?{}:{argoVersion},defines:{...configuration.define,...defines},...configuration.defaults===void 0?{}:{defaults:configuration.defaults},...configuration.artifactRepository===
void 0?{}:{artifactRepository:configuration.artifactRepository}}}function readDefines(texts){const pairs=new Map;const errors=[];for(const text2 of texts){const match=/^([A-Za-z_]\w*)=([^]*)$/.exec(text2);
if(match===null)errors.push(defineMalformed({value:text2}));else if(pairs.has(match[1]))errors.push(flagRepeated({flag:`--define ${match[1]}`,count:2}));else pairs.set(match[1],match[2])}return{values:Object.
fromEntries(pairs),errors}}function secondsText(milliseconds){if(milliseconds<6e4)return`${(milliseconds/1e3).toFixed(1)} s`;const seconds=Math.round(milliseconds/1e3);const[minutes,hours]=[Math.floor(seconds/60)%60,Math.floor(
seconds/3600)];return hours>0?`${String(hours)} h ${String(minutes)} min`:`${String(minutes)} min ${String(seconds%60)} s`}function paintOfState(state){switch(state){case"succeeded":return"green";case"cached":case"reused":return"cyan";case"failed":case"error":return"red";case"skipped":return"dim";default:return"yellow"}}var import_node_path10=__require("node:path");function knownRuns(home){const runs=allRuns(home).flatMap(id=>{const folder=(0,import_node_path10.join)(runsFolder(home),id);const state=readRunState(folder);return state===void 0?[]:[{folder,state}]});
return runs.toSorted((a,b)=>startOf(b.state)-startOf(a.state)||b.state.id.localeCompare(a.state.id,"en",{numeric:true}))}function startOf({about,createdAt}){return about?.startedAt??createdAt}function selectRun(home,id){
const runs=knownRuns(home);const[latest]=runs;if(latest===void 0)return noRunsHere();const found=id===void 0?latest:runs.find(({state})=>state.id===id);if(found!==void 0||id===void 0)return found??latest;
const near=closest(id,runs.map(({state})=>state.id));return localRunUnknown({id,hint:near===void 0?`\`argots runs\` lists them; the latest is \`${latest.state.id}\`.`:`did you mean \`${near}\`?`})}function runRuns(given,context){const project=openProject(given,context);if("exitCode"in project)return Promise.resolve(project.exitCode);const{pipeline}=given.values;const runs=knownRuns((0,import_node_path11.join)(
project.root,folderName)).filter(({state})=>pipeline===void 0||state.pipeline===pipeline);if(project.reporter==="json")context.stdout.write(`${JSON.stringify(runs.map(asJson),void 0,2)}
`);else if(runs.length===0)context.stderr.write(`no runs${pipeline===void 0?"":` of the pipeline ${visible(pipeline)}`} here
`);else context.stdout.write(table(runs,paintFor(context.stdout,context.env),context.clock.now()));return Promise.resolve(exitCodes.ok)}function asJson({folder,state}){const{id,pipeline,word,parameters,
outputs,endedAt,tasks}=state;const states=tasks.map(task=>task.state);return{id,pipeline,word,state:stateOf(folder,state),startedAt:startOf(state),endedAt,parameters,outputs,tasks:Object.fromEntries([
...new Set(states)].map(one=>[one,states.filter(other=>other===one).length])),folder}}function table(runs,paint,now){const head=["RUN","STATE","PIPELINE","BEGAN","TOOK","TASKS"];const rows=runs.map(run=>{
const state=stateOf(run.folder,run.state);const start=startOf(run.state);const end=run.state.endedAt??(state==="running"?now:void 0);const cells=[run.state.id,`${stateSigns[state]} ${state}`,run.state.
pipeline,`${new Date(start).toISOString().slice(0,16).replace("T"," ")} UTC`,end===void 0?"":secondsText(end-start),tasksText(run)];return{state,cells:cells.map(visible)}});const widths=head.map((title,column)=>Math.
max(title.length,...rows.map(({cells})=>cells[column].length)));const line=(cells,colour)=>cells.map((cell2,column)=>colour(column,column===cells.length-1?cell2:cell2.padEnd(widths[column]))).join("  ").
trimEnd();return[line(head,(_2,text2)=>paint("dim",text2)),...rows.map(({state,cells})=>line(cells,(column,text2)=>column===1?paint(paintOfState(state),text2):text2)),""].join("\n")}function tasksText({
state:{tasks}}){const wanted=tasks.filter(({state})=>state!=="skipped");const done=wanted.filter(({state})=>state==="succeeded"||state==="cached"||state==="reused");return wanted.length===0?"":done.length===
wanted.length?String(done.length):`${String(done.length)} of ${String(wanted.length)}`}var import_node_fs11=__require("node:fs");var import_node_path13=__require("node:path");var sequences=/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;var controls=/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g;
var misleading=/[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;var invisible2=/[\p{Cf}\p{Mn}\p{Me}\p{Cc}]/gu;function harmlessLine(text2,options){const shown2=text2.replace(/\r+$/,"").replace(
sequences,"").replace(controls,picture).replace(misleading,"\uFFFD");return options.for==="terminal"?shown2:withoutCommands(shown2)}function picture(control){const code=control.charCodeAt(0);return code<
32?String.fromCharCode(9216+code):code===127?"\u2421":"\uFFFD"}function withoutCommands(line){const visible2=line.replace(invisible2,"");const plain3=visible2.includes("##[")?visible2.replaceAll("##[",
"## ["):line;return plain3.replace(invisible2,"").trimStart().startsWith("::")?`| ${plain3}`:plain3}var import_node_child_process=__require("node:child_process");var import_node_fs10=__require("node:fs");var import_node_path12=__require("node:path");var import_node_url=__require("node:url");var import_node_crypto2=__require("node:crypto");var mostInFrame=6;function runDiagram(nodes,tasks,id){const forest=forestOf(nodes,tasks,id);const boxes=new Map;const shapeOfNode=new Map;const draw=names=>names.flatMap(name=>{const shapeId=`b${String(
shapeOfNode.size)}`;const node=forest.nodes.get(name);const inside=forest.inside.get(name)??[];const inner=forest.tasksIn(name);const shape={id:shapeId,kind:"task",title:node.displayName,inside:[]};shapeOfNode.
set(name,shapeId);if(inner.length===0)return[];if(inside.length===0||isOneBox(node,forest)){const mark=inner2=>{for(const one of inner2){shapeOfNode.set(one,shapeId);mark(forest.inside.get(one)??[])}};
mark(inside);boxes.set(shapeId,boxOf(node,inner,tasks));return[shape]}return[{...shape,kind:"part",inside:draw(inside)}]});const shapes=draw(forest.roots);const drawn2=new Set;const note=inner=>{for(const shape of inner){
drawn2.add(shape.id);note(shape.inside)}};note(shapes);return{diagram:{shapes,arrows:arrowsOf(forest,shapeOfNode,drawn2)},boxes}}function forestOf(all,tasks,id){const nodes=new Map(all.map(node=>[node.
name,node]));const taskOf=new Map(tasks.map(({path},index)=>[path,index]));const indexOf=({name})=>taskOf.get(name.startsWith(id)?name.slice(id.length).replace(/^\./,""):name);const isTie=node=>node.type===
"StepGroup"||!isContainer(node)&&indexOf(node)===void 0||node.name===id&&isContainer(node);const ties=new Set(all.filter(isTie).map(({name})=>name));const containerOf=new Map;const inside=new Map;const roots=[];
for(const node of all){if(ties.has(node.name))continue;const container=containerNameOf(node,nodes);if(container===void 0||ties.has(container))roots.push(node.name);else{containerOf.set(node.name,container);
inside.set(container,[...inside.get(container)??[],node.name])}}const found=new Map;const tasksIn=name=>{const known=found.get(name);if(known!==void 0)return known;const own=indexOf(nodes.get(name));const list=[
...own===void 0?[]:[own],...(inside.get(name)??[]).flatMap(tasksIn)];found.set(name,list);return list};return{nodes,roots,inside,containerOf,ties,tasksIn}}function isContainer({type}){return type==="D\
AG"||type==="Steps"||type==="TaskGroup"||type==="Retry"}function containerNameOf({name,boundary},nodes){for(let at2=name.endsWith(")")?name.indexOf("("):-1;at2!==-1;at2=name.indexOf("(",at2+1)){const around=nodes.
get(name.slice(0,at2));if(around!==void 0&&(around.type==="TaskGroup"||around.type==="Retry")&&around.children.includes(name))return around.name}return boundary===""||!nodes.has(boundary)?void 0:boundary}
function isOneBox(node,{inside,tasksIn}){if(node.type==="Retry")return true;const members=inside.get(node.name)??[];return members.length>mostInFrame*(node.type==="TaskGroup"?1:10)||tasksIn(node.name).
length>mostInFrame*20}function boxOf(node,indexes,tasks){const states=indexes.map(index=>tasks[index].state);const took=indexes.reduce((sum2,index)=>sum2+tasks[index].took,0);const isOne=indexes.length===
1;const last=states.at(-1)??"skipped";const state=isOne||node.type==="Retry"?last:worstOf(states);return{title:node.displayName,state,tasks:indexes,took:isOne||node.type==="Retry"?took:void 0}}var worstFirst=[
"failed","error","stopped","unfinished","waiting","succeeded","reused","cached"];function worstOf(states){return worstFirst.find(state=>states.includes(state))??"skipped"}function arrowsOf({nodes,ties,
containerOf},shapeOf,drawn2){const chainOf=name=>{const container=containerOf.get(name);const own=shapeOf.get(name);const outer=container===void 0?[]:chainOf(container);return own===void 0||outer.includes(
own)?outer:[...outer,own]};const beyond=(name,seen)=>{if(!ties.has(name))return[name];if(seen.has(name))return[];seen.add(name);return(nodes.get(name)?.children??[]).flatMap(child=>beyond(child,seen))};
const arrows=new Map;for(const[name,{children}]of nodes){if(ties.has(name))continue;const from=chainOf(name);for(const to of children.flatMap(child=>beyond(child,new Set)).map(chainOf)){const at2=from.
findIndex((shape,index)=>shape!==to[index]);const[start,end]=[from[at2],to[at2]];if(start===void 0||end===void 0||!drawn2.has(start)||!drawn2.has(end))continue;arrows.set(`${start} ${end}`,{from:start,
to:end,kind:"data"})}}return[...arrows.values()]}function curve(points){const at2=({x:x2,y:y2})=>`${round(x2)} ${round(y2)}`;const[first,...others]=points;const bends=others.slice(0,-1).map((point,index)=>{const next=others[index+1];const end=index===
others.length-2?next:{x:(point.x+next.x)/2,y:(point.y+next.y)/2};return`Q${at2(point)} ${at2(end)}`});return`M${at2(first)}${bends.length>0?bends.join(""):others.map(point=>`L${at2(point)}`).join("")}`}
var round=value=>Math.round(value*10)/10;var loaded=loadScript("dagre-70051a390072.js");var Graph=loaded.Graph;var layout=loaded.layout;var lineHeight=18;var characterWidth=7.4;var longestLine=30;var[margin,headline]=[16,26];function pictureOf({shapes,arrows},textOf4=wrappedTitle){const around=new Map;const enter=(inside,path)=>{for(const shape of inside){
around.set(shape.id,[...path,shape.id]);enter(shape.inside,[...path,shape.id])}};enter(shapes,[]);return layOut(shapes,0,{arrows,around,textOf:textOf4})}function layOut(shapes,depth,whole){const{arrows,
around,textOf:textOf4}=whole;const graph2=new Graph({multigraph:true});graph2.setGraph({rankdir:"TB",nodesep:28,ranksep:40,marginx:margin,marginy:margin});graph2.setDefaultEdgeLabel(()=>({}));const frames=new Map;
const texts=new Map;for(const shape of shapes){const{lines,width:width2}=textOf4(shape);texts.set(shape.id,lines);const own2={width:width2,height:lines.length*lineHeight+16};if(shape.inside.length===0){
graph2.setNode(shape.id,shape.kind==="branch"?{width:own2.width*1.4,height:own2.height*1.6}:own2);continue}const inner=layOut(shape.inside,depth+1,whole);frames.set(shape.id,inner);graph2.setNode(shape.
id,{width:Math.max(inner.width,own2.width),height:inner.height+headline+(lines.length-1)*lineHeight})}const here=arrows.flatMap((arrow,index)=>{const[from,to]=[around.get(arrow.from),around.get(arrow.
to)];const isHere=from&&to&&from.slice(0,depth).join()===to.slice(0,depth).join()&&from[depth]!==to[depth];return isHere&&graph2.hasNode(from[depth])&&graph2.hasNode(to[depth])?[{kind:arrow.kind,from:from[depth],
to:to[depth],name:`${index}`}]:[]});for(const{from,to,name}of here)graph2.setEdge(from,to,{},name);layout(graph2);const placed=shapes.map(shape=>{const{x:x2,y:y2,width:width2,height:height2}=graph2.node(
shape.id);return{shape,lines:texts.get(shape.id),x:x2,y:y2,width:width2,height:height2}});const at2=new Map(placed.map(one=>[one.shape.id,one]));const own=here.map(({from,to,kind,name})=>{const{points}=graph2.
edge(from,to,name);const[first,last]=[onOutline(at2.get(from),points[0],points[1]),onOutline(at2.get(to),points.at(-1),points.at(-2))];return{kind,points:[first,...points.slice(1,-1),last]}});const inside=placed.
flatMap(one=>{const inner=frames.get(one.shape.id);return inner?[moved(inner,one.x-inner.width/2,one.y+one.height/2-inner.height)]:[]});const{width=0,height=0}=graph2.graph();const across=own.flatMap(
({points})=>points.map(({x:x2})=>x2));const[left,right]=[Math.min(0,...across.map(x2=>x2-margin)),Math.max(width,...across.map(x2=>x2+margin))];const shapesOfAll=[...placed,...inside.flatMap(inner=>inner.
shapes)];const all={width:right-left,height,shapes:shapesOfAll,arrows:[...own,...inside.flatMap(inner=>inner.arrows)]};return left<0?moved(all,-left,0):all}function onOutline({shape,x:x2,y:y2,width,height},touching,towards){
if(shape.kind!=="branch")return touching;const[dx,dy]=[towards.x-x2,towards.y-y2];const scale=1/(Math.abs(dx)/(width/2)+Math.abs(dy)/(height/2)||1);return{x:x2+dx*scale,y:y2+dy*scale}}function moved(picture2,x2,y2){
const to=point=>({...point,x:point.x+x2,y:point.y+y2});return{...picture2,shapes:picture2.shapes.map(to),arrows:picture2.arrows.map(({kind,points})=>({kind,points:points.map(to)}))}}function wrappedTitle({
title}){const lines=wrapped(title);return{lines,width:Math.max(60,...lines.map(line=>line.length*characterWidth+24))}}function wrapped(title){const lines=[];for(const word of title.split(/\s+/)){const last=lines.
at(-1);if(last!==void 0&&last.length+1+word.length<=longestLine)lines[lines.length-1]=`${last} ${word}`;else lines.push(word)}return lines}function markup(pieces,...parts){return{markup:pieces.map((piece,index)=>piece+(index<parts.length?text(parts[index]):"")).join("")}}function text(part){if(part===void 0)return"";if(typeof part==="str\
ing")return escaped(harmless(part));if(typeof part==="number")return String(part);return"markup"in part?part.markup:part.map(text).join("")}function harmless(value){return value.split(/\r?\n/).map(line=>harmlessLine(
line,{for:"terminal"})).join("\n")}function escaped(value){return value.replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll('"',"&quot;").replaceAll("'","&#39;").replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
"\uFFFD")}function durationText(milliseconds){if(milliseconds<1e3)return`${String(Math.round(milliseconds))} ms`;if(milliseconds<59950)return`${(milliseconds/1e3).toFixed(1)} s`;const seconds=Math.round(milliseconds/
1e3);const[hours,minutes]=[Math.floor(seconds/3600),Math.floor(seconds/60)%60];return hours>0?`${String(hours)} h ${String(minutes)} min`:`${String(minutes)} min ${String(seconds%60)} s`}function bytesText(bytes){
const units=["B","kB","MB","GB","TB"];const power=bytes<1e3?0:Math.min(units.length-1,Math.floor(Math.log10(bytes)/3));const value=bytes/1e3**power;return`${power===0||value>=100?value.toFixed(0):value.
toFixed(1)} ${units[power]}`}function timeText(milliseconds){const date=new Date(milliseconds);return Number.isNaN(date.getTime())?"":`${date.toISOString().slice(0,19).replace("T"," ")} UTC`}function numberText(value){
if(Number.isInteger(value)&&Math.abs(value)<1e15)return String(value);return Math.abs(value)>=1e5&&Math.abs(value)<1e15?value.toFixed(0):String(Number(value.toPrecision(6)))}var characterWidth2=7.2;var longestTitle=28;function runSvg({diagram,boxes},tasks,linkOf){const textOf4=shape=>{const box=boxes.get(shape.id);const lines=[shortened2(shape.title),...box===void 0?[]:[underTitle(
box,tasks)]];return{lines,width:Math.max(110,...lines.map(line=>line.length*characterWidth2+40))}};const picture2=pictureOf(diagram,textOf4);const[width,height]=[Math.ceil(picture2.width),Math.ceil(picture2.
height)];return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="The tasks, and what waits for what">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>
${picture2.shapes.filter(({shape})=>!boxes.has(shape.id)).map(frame)}
${picture2.arrows.map(({points})=>markup`<path class="line" marker-end="url(#tip)" d="${curve(points)}"/>\n`)}
${picture2.shapes.map(placed=>{const box=boxes.get(placed.shape.id);return box===void 0?void 0:drawn(placed,box,linkOf(box))})}</svg>`}function frame({lines,x:x2,y:y2,width,height}){const[left,top]=[x2-
width/2,y2-height/2];return markup`<g class="frame"><rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="8"/><text x="${round(left+10)}" y="${round(top+18)}">${lines[0]}</text></g>
`}function drawn({shape,lines,x:x2,y:y2,width,height},box,link){const[left,top]=[x2-width/2,y2-height/2];return markup`<a class="box ${box.state}" href="${link}"><title>${shape.title}: ${box.state}</title>${box.
tasks.length>1?markup`<rect class="under" x="${round(left+4)}" y="${round(top+4)}" width="${round(width)}" height="${round(height)}" rx="6"/>`:void 0}<rect class="body" x="${round(left)}" y="${round(top)}" width="${round(
width)}" height="${round(height)}" rx="6"/><rect class="edge" x="${round(left)}" y="${round(top)}" width="5" height="${round(height)}" rx="2"/><text class="sign" x="${round(left+13)}" y="${round(top+21)}">${stateSigns[box.
state]}</text>${lines.map((line,index)=>markup`<text class="${index===0?"title":"more"}" x="${round(left+31)}" y="${round(top+21+index*lineHeight)}">${line}</text>`)}</a>
`}function underTitle({state,tasks:indexes,took},tasks){if(indexes.length<2)return took===void 0||took===0?state:`${state} \xB7 ${durationText(took)}`;const counts=countStates(indexes.map(index=>tasks[index].
state));return took===void 0?counts.map(([name,count])=>`${String(count)} ${name}`).join(", "):`${state} \xB7 ${String(indexes.length)} attempts \xB7 ${durationText(took)}`}function shortened2(title){
if(title.length<=longestTitle)return title;const half=Math.floor((longestTitle-1)/2);return`${title.slice(0,half)}\u2026${title.slice(-half)}`}var pageScript='"use strict";(()=>{function d(){let t=document.getElementById("details"),o=document.getElementById("about");if(t===null||o===null)return;let s=null,l=r=>{let e=location.hash.slice(1),a\
=/^(?:task|group)-\\d+$/.test(e)?document.getElementById(`about-${e}`):null;for(let c of document.querySelectorAll(".chosen"))c.classList.remove("chosen");let i=a instanceof HTMLTemplateElement;if(i){o\
.replaceChildren(document.importNode(a.content,!0));for(let c of document.querySelectorAll(`a[href="#${e}"]`))(c.closest("#tasks tr, svg a")??c).classList.add("chosen");t.scrollTop=0}t.hidden=!i,docum\
ent.body.classList.toggle("open",i),i&&r&&t.focus({preventScroll:!0})},n=()=>{t.hidden||(history.replaceState(null,"",location.pathname+location.search),l(!1),(s instanceof HTMLElement||s instanceof S\
VGElement)&&s.focus({preventScroll:!0}))};document.addEventListener("click",r=>{let e=r.target instanceof Element?r.target.closest("a"):null;e!==null&&!t.contains(e)&&(s=e),e!==null&&e.getAttribute("h\
ref")===location.hash&&l(!0)}),document.getElementById("close")?.addEventListener("click",n),document.addEventListener("keydown",r=>{r.key==="Escape"&&n()}),window.addEventListener("hashchange",()=>{l\
(!0)}),l(!1)}function u(){let t=document.getElementById("filter");if(!(t instanceof HTMLInputElement))return;let o=[...document.querySelectorAll("#tasks tr")].map(n=>({row:n,name:n.querySelector("th")\
?.textContent.toLowerCase()??""})),s=[...document.querySelectorAll("[data-state][aria-pressed]")],l=()=>{let n=t.value.trim().toLowerCase(),r=new Set(s.filter(e=>e.ariaPressed==="true").map(e=>e.datas\
et.state));for(let{row:e,name:a}of o)e.hidden=!a.includes(n)||!r.has(e.dataset.state)};t.addEventListener("input",l);for(let n of s)n.addEventListener("click",()=>{n.ariaPressed=String(n.ariaPressed!=\
="true"),l()})}function m(){for(let t of document.querySelectorAll(".sort"))t.addEventListener("click",()=>{let o=t.closest("th"),s=t.closest("table")?.tBodies[0];if(o===null||s===void 0)return;let l=\
o.ariaSort!=="descending";for(let e of o.parentElement?.children??[])e.removeAttribute("aria-sort");o.ariaSort=l?"descending":"ascending";let n=e=>{let a=e.cells[o.cellIndex]?.dataset.value;return a==\
=void 0?1/0:Number(a)*(l?-1:1)},r=[...s.rows].map(e=>({row:e,value:n(e)}));r.sort((e,a)=>e.value===a.value?0:e.value-a.value),s.append(...r.map(({row:e})=>e))})}var[p,v,f]=[.1,3,1.25],E=.6;function h(\
){let t=document.querySelector(".graph"),o=t?.querySelector("svg");if(!t||!o)return;let{width:s,height:l}=o.viewBox.baseVal,[n,r]=[1,!0],e=i=>{n=Math.min(v,Math.max(p,i)),o.setAttribute("width",String\
(Math.round(s*n))),o.setAttribute("height",String(Math.round(l*n)))},a=()=>Math.min(1,t.clientWidth/s);for(let i of document.querySelectorAll("[data-zoom]"))i.addEventListener("click",()=>{let c=i.dat\
aset.zoom;r=c==="fit",e(c==="fit"?a():c==="in"?n*f:n/f)});new ResizeObserver(()=>{r&&e(Math.max(E,a()))}).observe(t)}d();u();m();h();})();';var plotScript='"use strict";(()=>{/*!\n * @kurkle/color v0.3\
.4\n * https://github.com/kurkle/color#readme\n * (c) 2024 Jukka Kurkela\n * Released under the MIT License\n */function Yt(i){return i+.5|0}var ht=(i,t,e)=>Math.max(Math.min(i,e),t);function jt(i){return\
 ht(Yt(i*2.55),0,255)}function dt(i){return ht(Yt(i*255),0,255)}function it(i){return ht(Yt(i/2.55)/100,0,1)}function qi(i){return ht(Yt(i*100),0,100)}var K={0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9,A:\
10,B:11,C:12,D:13,E:14,F:15,a:10,b:11,c:12,d:13,e:14,f:15},ii=[..."0123456789ABCDEF"],ao=i=>ii[i&15],ro=i=>ii[(i&240)>>4]+ii[i&15],fe=i=>(i&240)>>4===(i&15),lo=i=>fe(i.r)&&fe(i.g)&&fe(i.b)&&fe(i.a);fu\
nction co(i){var t=i.length,e;return i[0]==="#"&&(t===4||t===5?e={r:255&K[i[1]]*17,g:255&K[i[2]]*17,b:255&K[i[3]]*17,a:t===5?K[i[4]]*17:255}:(t===7||t===9)&&(e={r:K[i[1]]<<4|K[i[2]],g:K[i[3]]<<4|K[i[4\
]],b:K[i[5]]<<4|K[i[6]],a:t===9?K[i[7]]<<4|K[i[8]]:255})),e}var ho=(i,t)=>i<255?t(i):"";function uo(i){var t=lo(i)?ao:ro;return i?"#"+t(i.r)+t(i.g)+t(i.b)+ho(i.a,t):void 0}var fo=/^(hsla?|hwb|hsv)\\(\\s\
*([-+.e\\d]+)(?:deg)?[\\s,]+([-+.e\\d]+)%[\\s,]+([-+.e\\d]+)%(?:[\\s,]+([-+.e\\d]+)(%)?)?\\s*\\)$/;function Qi(i,t,e){let s=t*Math.min(e,1-e),n=(o,a=(o+i/30)%12)=>e-s*Math.max(Math.min(a-3,9-a,1),-1);return[n(\
0),n(8),n(4)]}function go(i,t,e){let s=(n,o=(n+i/60)%6)=>e-e*t*Math.max(Math.min(o,4-o,1),0);return[s(5),s(3),s(1)]}function po(i,t,e){let s=Qi(i,1,.5),n;for(t+e>1&&(n=1/(t+e),t*=n,e*=n),n=0;n<3;n++)s\
[n]*=1-t-e,s[n]+=t;return s}function mo(i,t,e,s,n){return i===n?(t-e)/s+(t<e?6:0):t===n?(e-i)/s+2:(i-t)/s+4}function si(i){let e=i.r/255,s=i.g/255,n=i.b/255,o=Math.max(e,s,n),a=Math.min(e,s,n),r=(o+a)\
/2,l,c,h;return o!==a&&(h=o-a,c=r>.5?h/(2-o-a):h/(o+a),l=mo(e,s,n,h,o),l=l*60+.5),[l|0,c||0,r]}function ni(i,t,e,s){return(Array.isArray(t)?i(t[0],t[1],t[2]):i(t,e,s)).map(dt)}function oi(i,t,e){retur\
n ni(Qi,i,t,e)}function bo(i,t,e){return ni(po,i,t,e)}function xo(i,t,e){return ni(go,i,t,e)}function ts(i){return(i%360+360)%360}function _o(i){let t=fo.exec(i),e=255,s;if(!t)return;t[5]!==s&&(e=t[6]\
?jt(+t[5]):dt(+t[5]));let n=ts(+t[2]),o=+t[3]/100,a=+t[4]/100;return t[1]==="hwb"?s=bo(n,o,a):t[1]==="hsv"?s=xo(n,o,a):s=oi(n,o,a),{r:s[0],g:s[1],b:s[2],a:e}}function yo(i,t){var e=si(i);e[0]=ts(e[0]+\
t),e=oi(e),i.r=e[0],i.g=e[1],i.b=e[2]}function Mo(i){if(!i)return;let t=si(i),e=t[0],s=qi(t[1]),n=qi(t[2]);return i.a<255?`hsla(${e}, ${s}%, ${n}%, ${it(i.a)})`:`hsl(${e}, ${s}%, ${n}%)`}var Gi={x:"da\
rk",Z:"light",Y:"re",X:"blu",W:"gr",V:"medium",U:"slate",A:"ee",T:"ol",S:"or",B:"ra",C:"lateg",D:"ights",R:"in",Q:"turquois",E:"hi",P:"ro",O:"al",N:"le",M:"de",L:"yello",F:"en",K:"ch",G:"arks",H:"ea",\
I:"ightg",J:"wh"},Ji={OiceXe:"f0f8ff",antiquewEte:"faebd7",aqua:"ffff",aquamarRe:"7fffd4",azuY:"f0ffff",beige:"f5f5dc",bisque:"ffe4c4",black:"0",blanKedOmond:"ffebcd",Xe:"ff",XeviTet:"8a2be2",bPwn:"a5\
2a2a",burlywood:"deb887",caMtXe:"5f9ea0",KartYuse:"7fff00",KocTate:"d2691e",cSO:"ff7f50",cSnflowerXe:"6495ed",cSnsilk:"fff8dc",crimson:"dc143c",cyan:"ffff",xXe:"8b",xcyan:"8b8b",xgTMnPd:"b8860b",xWay:\
"a9a9a9",xgYF:"6400",xgYy:"a9a9a9",xkhaki:"bdb76b",xmagFta:"8b008b",xTivegYF:"556b2f",xSange:"ff8c00",xScEd:"9932cc",xYd:"8b0000",xsOmon:"e9967a",xsHgYF:"8fbc8f",xUXe:"483d8b",xUWay:"2f4f4f",xUgYy:"2f\
4f4f",xQe:"ced1",xviTet:"9400d3",dAppRk:"ff1493",dApskyXe:"bfff",dimWay:"696969",dimgYy:"696969",dodgerXe:"1e90ff",fiYbrick:"b22222",flSOwEte:"fffaf0",foYstWAn:"228b22",fuKsia:"ff00ff",gaRsbSo:"dcdcdc\
",ghostwEte:"f8f8ff",gTd:"ffd700",gTMnPd:"daa520",Way:"808080",gYF:"8000",gYFLw:"adff2f",gYy:"808080",honeyMw:"f0fff0",hotpRk:"ff69b4",RdianYd:"cd5c5c",Rdigo:"4b0082",ivSy:"fffff0",khaki:"f0e68c",lavF\
Mr:"e6e6fa",lavFMrXsh:"fff0f5",lawngYF:"7cfc00",NmoncEffon:"fffacd",ZXe:"add8e6",ZcSO:"f08080",Zcyan:"e0ffff",ZgTMnPdLw:"fafad2",ZWay:"d3d3d3",ZgYF:"90ee90",ZgYy:"d3d3d3",ZpRk:"ffb6c1",ZsOmon:"ffa07a"\
,ZsHgYF:"20b2aa",ZskyXe:"87cefa",ZUWay:"778899",ZUgYy:"778899",ZstAlXe:"b0c4de",ZLw:"ffffe0",lime:"ff00",limegYF:"32cd32",lRF:"faf0e6",magFta:"ff00ff",maPon:"800000",VaquamarRe:"66cdaa",VXe:"cd",VScEd\
:"ba55d3",VpurpN:"9370db",VsHgYF:"3cb371",VUXe:"7b68ee",VsprRggYF:"fa9a",VQe:"48d1cc",VviTetYd:"c71585",midnightXe:"191970",mRtcYam:"f5fffa",mistyPse:"ffe4e1",moccasR:"ffe4b5",navajowEte:"ffdead",navy\
:"80",Tdlace:"fdf5e6",Tive:"808000",TivedBb:"6b8e23",Sange:"ffa500",SangeYd:"ff4500",ScEd:"da70d6",pOegTMnPd:"eee8aa",pOegYF:"98fb98",pOeQe:"afeeee",pOeviTetYd:"db7093",papayawEp:"ffefd5",pHKpuff:"ffd\
ab9",peru:"cd853f",pRk:"ffc0cb",plum:"dda0dd",powMrXe:"b0e0e6",purpN:"800080",YbeccapurpN:"663399",Yd:"ff0000",Psybrown:"bc8f8f",PyOXe:"4169e1",saddNbPwn:"8b4513",sOmon:"fa8072",sandybPwn:"f4a460",sHg\
YF:"2e8b57",sHshell:"fff5ee",siFna:"a0522d",silver:"c0c0c0",skyXe:"87ceeb",UXe:"6a5acd",UWay:"708090",UgYy:"708090",snow:"fffafa",sprRggYF:"ff7f",stAlXe:"4682b4",tan:"d2b48c",teO:"8080",tEstN:"d8bfd8"\
,tomato:"ff6347",Qe:"40e0d0",viTet:"ee82ee",JHt:"f5deb3",wEte:"ffffff",wEtesmoke:"f5f5f5",Lw:"ffff00",LwgYF:"9acd32"};function vo(){let i={},t=Object.keys(Ji),e=Object.keys(Gi),s,n,o,a,r;for(s=0;s<t.l\
ength;s++){for(a=r=t[s],n=0;n<e.length;n++)o=e[n],r=r.replace(o,Gi[o]);o=parseInt(Ji[a],16),i[r]=[o>>16&255,o>>8&255,o&255]}return i}var ge;function ko(i){ge||(ge=vo(),ge.transparent=[0,0,0,0]);let t=\
ge[i.toLowerCase()];return t&&{r:t[0],g:t[1],b:t[2],a:t.length===4?t[3]:255}}var So=/^rgba?\\(\\s*([-+.\\d]+)(%)?[\\s,]+([-+.e\\d]+)(%)?[\\s,]+([-+.e\\d]+)(%)?(?:[\\s,/]+([-+.e\\d]+)(%)?)?\\s*\\)$/;function wo(i\
){let t=So.exec(i),e=255,s,n,o;if(t){if(t[7]!==s){let a=+t[7];e=t[8]?jt(a):ht(a*255,0,255)}return s=+t[1],n=+t[3],o=+t[5],s=255&(t[2]?jt(s):ht(s,0,255)),n=255&(t[4]?jt(n):ht(n,0,255)),o=255&(t[6]?jt(o\
):ht(o,0,255)),{r:s,g:n,b:o,a:e}}}function Po(i){return i&&(i.a<255?`rgba(${i.r}, ${i.g}, ${i.b}, ${it(i.a)})`:`rgb(${i.r}, ${i.g}, ${i.b})`)}var ei=i=>i<=.0031308?i*12.92:Math.pow(i,1/2.4)*1.055-.055\
,Ot=i=>i<=.04045?i/12.92:Math.pow((i+.055)/1.055,2.4);function Do(i,t,e){let s=Ot(it(i.r)),n=Ot(it(i.g)),o=Ot(it(i.b));return{r:dt(ei(s+e*(Ot(it(t.r))-s))),g:dt(ei(n+e*(Ot(it(t.g))-n))),b:dt(ei(o+e*(O\
t(it(t.b))-o))),a:i.a+e*(t.a-i.a)}}function pe(i,t,e){if(i){let s=si(i);s[t]=Math.max(0,Math.min(s[t]+s[t]*e,t===0?360:1)),s=oi(s),i.r=s[0],i.g=s[1],i.b=s[2]}}function es(i,t){return i&&Object.assign(\
t||{},i)}function Zi(i){var t={r:0,g:0,b:0,a:255};return Array.isArray(i)?i.length>=3&&(t={r:i[0],g:i[1],b:i[2],a:255},i.length>3&&(t.a=dt(i[3]))):(t=es(i,{r:0,g:0,b:0,a:1}),t.a=dt(t.a)),t}function Co\
(i){return i.charAt(0)==="r"?wo(i):_o(i)}var $t=class i{constructor(t){if(t instanceof i)return t;let e=typeof t,s;e==="object"?s=Zi(t):e==="string"&&(s=co(t)||ko(t)||Co(t)),this._rgb=s,this._valid=!!\
s}get valid(){return this._valid}get rgb(){var t=es(this._rgb);return t&&(t.a=it(t.a)),t}set rgb(t){this._rgb=Zi(t)}rgbString(){return this._valid?Po(this._rgb):void 0}hexString(){return this._valid?u\
o(this._rgb):void 0}hslString(){return this._valid?Mo(this._rgb):void 0}mix(t,e){if(t){let s=this.rgb,n=t.rgb,o,a=e===o?.5:e,r=2*a-1,l=s.a-n.a,c=((r*l===-1?r:(r+l)/(1+r*l))+1)/2;o=1-c,s.r=255&c*s.r+o*\
n.r+.5,s.g=255&c*s.g+o*n.g+.5,s.b=255&c*s.b+o*n.b+.5,s.a=a*s.a+(1-a)*n.a,this.rgb=s}return this}interpolate(t,e){return t&&(this._rgb=Do(this._rgb,t._rgb,e)),this}clone(){return new i(this.rgb)}alpha(\
t){return this._rgb.a=dt(t),this}clearer(t){let e=this._rgb;return e.a*=1-t,this}greyscale(){let t=this._rgb,e=Yt(t.r*.3+t.g*.59+t.b*.11);return t.r=t.g=t.b=e,this}opaquer(t){let e=this._rgb;return e.\
a*=1+t,this}negate(){let t=this._rgb;return t.r=255-t.r,t.g=255-t.g,t.b=255-t.b,this}lighten(t){return pe(this._rgb,2,t),this}darken(t){return pe(this._rgb,2,-t),this}saturate(t){return pe(this._rgb,1\
,t),this}desaturate(t){return pe(this._rgb,1,-t),this}rotate(t){return yo(this._rgb,t),this}};/*!\n * Chart.js v4.6.1\n * https://www.chartjs.org\n * (c) 2026 Chart.js Contributors\n * Released under the \
MIT License\n */function Q(){}var us=(()=>{let i=0;return()=>i++})();function C(i){return i==null}function A(i){if(Array.isArray&&Array.isArray(i))return!0;let t=Object.prototype.toString.call(i);retur\
n t.slice(0,7)==="[object"&&t.slice(-6)==="Array]"}function P(i){return i!==null&&Object.prototype.toString.call(i)==="[object Object]"}function B(i){return(typeof i=="number"||i instanceof Number)&&i\
sFinite(+i)}function W(i,t){return B(i)?i:t}function O(i,t){return typeof i>"u"?t:i}var fs=(i,t)=>typeof i=="string"&&i.endsWith("%")?parseFloat(i)/100*t:+i;function T(i,t,e){if(i&&typeof i.call=="fun\
ction")return i.apply(e,t)}function D(i,t,e,s){let n,o,a;if(A(i))if(o=i.length,s)for(n=o-1;n>=0;n--)t.call(e,i[n],n);else for(n=0;n<o;n++)t.call(e,i[n],n);else if(P(i))for(a=Object.keys(i),o=a.length,\
n=0;n<o;n++)t.call(e,i[a[n]],a[n])}function Kt(i,t){let e,s,n,o;if(!i||!t||i.length!==t.length)return!1;for(e=0,s=i.length;e<s;++e)if(n=i[e],o=t[e],n.datasetIndex!==o.datasetIndex||n.index!==o.index)r\
eturn!1;return!0}function _e(i){if(A(i))return i.map(_e);if(P(i)){let t=Object.create(null),e=Object.keys(i),s=e.length,n=0;for(;n<s;++n)t[e[n]]=_e(i[e[n]]);return t}return i}function gs(i){return["__\
proto__","prototype","constructor"].indexOf(i)===-1}function Oo(i,t,e,s){if(!gs(i))return;let n=t[i],o=e[i];P(n)&&P(o)?Tt(n,o,s):t[i]=_e(o)}function Tt(i,t,e){let s=A(t)?t:[t],n=s.length;if(!P(i))retu\
rn i;e=e||{};let o=e.merger||Oo,a;for(let r=0;r<n;++r){if(a=s[r],!P(a))continue;let l=Object.keys(a);for(let c=0,h=l.length;c<h;++c)o(l[c],i,a,e)}return i}function Rt(i,t){return Tt(i,t,{merger:Ao})}f\
unction Ao(i,t,e){if(!gs(i))return;let s=t[i],n=e[i];P(s)&&P(n)?Rt(s,n):Object.prototype.hasOwnProperty.call(t,i)||(t[i]=_e(n))}var is={"":i=>i,x:i=>i.x,y:i=>i.y};function To(i){let t=i.split("."),e=[\
],s="";for(let n of t)s+=n,s.endsWith("\\\\")?s=s.slice(0,-1)+".":(e.push(s),s="");return e}function Lo(i){let t=To(i);return e=>{for(let s of t){if(s==="")break;e=e&&e[s]}return e}}function qt(i,t){ret\
urn(is[t]||(is[t]=Lo(t)))(i)}function ke(i){return i.charAt(0).toUpperCase()+i.slice(1)}var Gt=i=>typeof i<"u",st=i=>typeof i=="function",ci=(i,t)=>{if(i.size!==t.size)return!1;for(let e of i)if(!t.ha\
s(e))return!1;return!0};function ps(i){return i.type==="mouseup"||i.type==="click"||i.type==="contextmenu"}var z=Math.PI,Y=2*z,Ro=Y+z,ye=Number.POSITIVE_INFINITY,Eo=z/180,N=z/2,yt=z/4,ss=z*2/3,nt=Math\
.log10,vt=Math.sign;function Et(i,t,e){return Math.abs(i-t)<e}function hi(i){let t=Math.round(i);i=Et(i,t,i/1e3)?t:i;let e=Math.pow(10,Math.floor(nt(i))),s=i/e;return(s<=1?1:s<=2?2:s<=5?5:10)*e}functi\
on ms(i){let t=[],e=Math.sqrt(i),s;for(s=1;s<e;s++)i%s===0&&(t.push(s),t.push(i/s));return e===(e|0)&&t.push(e),t.sort((n,o)=>n-o).pop(),t}function Io(i){return typeof i=="symbol"||typeof i=="object"&\
&i!==null&&!(Symbol.toPrimitive in i||"toString"in i||"valueOf"in i)}function It(i){return!Io(i)&&!isNaN(parseFloat(i))&&isFinite(i)}function bs(i,t){let e=Math.round(i);return e-t<=i&&e+t>=i}function\
 di(i,t,e){let s,n,o;for(s=0,n=i.length;s<n;s++)o=i[s][e],isNaN(o)||(t.min=Math.min(t.min,o),t.max=Math.max(t.max,o))}function ot(i){return i*(z/180)}function Se(i){return i*(180/z)}function ui(i){if(\
!B(i))return;let t=1,e=0;for(;Math.round(i*t)/t!==i;)t*=10,e++;return e}function xs(i,t){let e=t.x-i.x,s=t.y-i.y,n=Math.sqrt(e*e+s*s),o=Math.atan2(s,e);return o<-.5*z&&(o+=Y),{angle:o,distance:n}}func\
tion Me(i,t){return Math.sqrt(Math.pow(t.x-i.x,2)+Math.pow(t.y-i.y,2))}function Fo(i,t){return(i-t+Ro)%Y-z}function q(i){return(i%Y+Y)%Y}function fi(i,t,e,s){let n=q(i),o=q(t),a=q(e),r=q(o-n),l=q(a-n)\
,c=q(n-o),h=q(n-a);return n===o||n===a||s&&o===a||r>l&&c<h}function G(i,t,e){return Math.max(t,Math.min(e,i))}function _s(i){return G(i,-32768,32767)}function ys(i,t,e,s=1e-6){return i>=Math.min(t,e)-\
s&&i<=Math.max(t,e)+s}function we(i,t,e){e=e||(a=>i[a]<t);let s=i.length-1,n=0,o;for(;s-n>1;)o=n+s>>1,e(o)?n=o:s=o;return{lo:n,hi:s}}var ft=(i,t,e,s)=>we(i,e,s?n=>{let o=i[n][t];return o<e||o===e&&i[n\
+1][t]===e}:n=>i[n][t]<e),Ms=(i,t,e)=>we(i,e,s=>i[s][t]>=e);function vs(i,t,e){let s=0,n=i.length;for(;s<n&&i[s]<t;)s++;for(;n>s&&i[n-1]>e;)n--;return s>0||n<i.length?i.slice(s,n):i}var ks=["push","po\
p","shift","splice","unshift"];function Ss(i,t){if(i._chartjs){i._chartjs.listeners.push(t);return}Object.defineProperty(i,"_chartjs",{configurable:!0,enumerable:!1,value:{listeners:[t]}}),ks.forEach(\
e=>{let s="_onData"+ke(e),n=i[e];Object.defineProperty(i,e,{configurable:!0,enumerable:!1,value(...o){let a=n.apply(this,o);return i._chartjs.listeners.forEach(r=>{typeof r[s]=="function"&&r[s](...o)}\
),a}})})}function gi(i,t){let e=i._chartjs;if(!e)return;let s=e.listeners,n=s.indexOf(t);n!==-1&&s.splice(n,1),!(s.length>0)&&(ks.forEach(o=>{delete i[o]}),delete i._chartjs)}function ws(i){let t=new \
Set(i);return t.size===i.length?i:Array.from(t)}var pi=(function(){return typeof window>"u"?function(i){return i()}:window.requestAnimationFrame})();function mi(i,t){let e=[],s=!1;return function(...n\
){e=n,s||(s=!0,pi.call(window,()=>{s=!1,i.apply(t,e)}))}}function Ps(i,t){let e;return function(...s){return t?(clearTimeout(e),e=setTimeout(i,t,s)):i.apply(this,s),t}}var Ds=i=>i==="start"?"left":i==\
="end"?"right":"center",bi=(i,t,e)=>i==="start"?t:i==="end"?e:(t+e)/2;function Cs(i,t,e){let s=t.length,n=0,o=s;if(i._sorted){let{iScale:a,vScale:r,_parsed:l}=i,c=i.dataset&&i.dataset.options?i.datase\
t.options.spanGaps:null,h=a.axis,{min:d,max:u,minDefined:f,maxDefined:m}=a.getUserBounds();if(f){if(n=Math.min(ft(l,h,d).lo,e?s:ft(t,h,a.getPixelForValue(d)).lo),c){let g=l.slice(0,n+1).reverse().find\
Index(p=>!C(p[r.axis]));n-=Math.max(0,g)}n=G(n,0,s-1)}if(m){let g=Math.max(ft(l,a.axis,u,!0).hi+1,e?0:ft(t,h,a.getPixelForValue(u),!0).hi+1);if(c){let p=l.slice(g-1).findIndex(b=>!C(b[r.axis]));g+=Mat\
h.max(0,p)}o=G(g,n,s)-n}else o=s-n}return{start:n,count:o}}function Os(i){let{xScale:t,yScale:e,_scaleRanges:s}=i,n={xmin:t.min,xmax:t.max,ymin:e.min,ymax:e.max};if(!s)return i._scaleRanges=n,!0;let o\
=s.xmin!==t.min||s.xmax!==t.max||s.ymin!==e.min||s.ymax!==e.max;return Object.assign(s,n),o}var me=i=>i===0||i===1,ns=(i,t,e)=>-(Math.pow(2,10*(i-=1))*Math.sin((i-t)*Y/e)),os=(i,t,e)=>Math.pow(2,-10*i\
)*Math.sin((i-t)*Y/e)+1,At={linear:i=>i,easeInQuad:i=>i*i,easeOutQuad:i=>-i*(i-2),easeInOutQuad:i=>(i/=.5)<1?.5*i*i:-.5*(--i*(i-2)-1),easeInCubic:i=>i*i*i,easeOutCubic:i=>(i-=1)*i*i+1,easeInOutCubic:i\
=>(i/=.5)<1?.5*i*i*i:.5*((i-=2)*i*i+2),easeInQuart:i=>i*i*i*i,easeOutQuart:i=>-((i-=1)*i*i*i-1),easeInOutQuart:i=>(i/=.5)<1?.5*i*i*i*i:-.5*((i-=2)*i*i*i-2),easeInQuint:i=>i*i*i*i*i,easeOutQuint:i=>(i-\
=1)*i*i*i*i+1,easeInOutQuint:i=>(i/=.5)<1?.5*i*i*i*i*i:.5*((i-=2)*i*i*i*i+2),easeInSine:i=>-Math.cos(i*N)+1,easeOutSine:i=>Math.sin(i*N),easeInOutSine:i=>-.5*(Math.cos(z*i)-1),easeInExpo:i=>i===0?0:Ma\
th.pow(2,10*(i-1)),easeOutExpo:i=>i===1?1:-Math.pow(2,-10*i)+1,easeInOutExpo:i=>me(i)?i:i<.5?.5*Math.pow(2,10*(i*2-1)):.5*(-Math.pow(2,-10*(i*2-1))+2),easeInCirc:i=>i>=1?i:-(Math.sqrt(1-i*i)-1),easeOu\
tCirc:i=>Math.sqrt(1-(i-=1)*i),easeInOutCirc:i=>(i/=.5)<1?-.5*(Math.sqrt(1-i*i)-1):.5*(Math.sqrt(1-(i-=2)*i)+1),easeInElastic:i=>me(i)?i:ns(i,.075,.3),easeOutElastic:i=>me(i)?i:os(i,.075,.3),easeInOut\
Elastic(i){return me(i)?i:i<.5?.5*ns(i*2,.1125,.45):.5+.5*os(i*2-1,.1125,.45)},easeInBack(i){return i*i*((1.70158+1)*i-1.70158)},easeOutBack(i){return(i-=1)*i*((1.70158+1)*i+1.70158)+1},easeInOutBack(\
i){let t=1.70158;return(i/=.5)<1?.5*(i*i*(((t*=1.525)+1)*i-t)):.5*((i-=2)*i*(((t*=1.525)+1)*i+t)+2)},easeInBounce:i=>1-At.easeOutBounce(1-i),easeOutBounce(i){return i<1/2.75?7.5625*i*i:i<2/2.75?7.5625\
*(i-=1.5/2.75)*i+.75:i<2.5/2.75?7.5625*(i-=2.25/2.75)*i+.9375:7.5625*(i-=2.625/2.75)*i+.984375},easeInOutBounce:i=>i<.5?At.easeInBounce(i*2)*.5:At.easeOutBounce(i*2-1)*.5+.5};function xi(i){if(i&&type\
of i=="object"){let t=i.toString();return t==="[object CanvasPattern]"||t==="[object CanvasGradient]"}return!1}function _i(i){return xi(i)?i:new $t(i)}function ai(i){return xi(i)?i:new $t(i).saturate(\
.5).darken(.1).hexString()}var zo=["x","y","borderWidth","radius","tension"],Bo=["color","borderColor","backgroundColor"];function Vo(i){i.set("animation",{delay:void 0,duration:1e3,easing:"easeOutQua\
rt",fn:void 0,from:void 0,loop:void 0,to:void 0,type:void 0}),i.describe("animation",{_fallback:!1,_indexable:!1,_scriptable:t=>t!=="onProgress"&&t!=="onComplete"&&t!=="fn"}),i.set("animations",{color\
s:{type:"color",properties:Bo},numbers:{type:"number",properties:zo}}),i.describe("animations",{_fallback:"animation"}),i.set("transitions",{active:{animation:{duration:400}},resize:{animation:{durati\
on:0}},show:{animations:{colors:{from:"transparent"},visible:{type:"boolean",duration:0}}},hide:{animations:{colors:{to:"transparent"},visible:{type:"boolean",easing:"linear",fn:t=>t|0}}}})}function N\
o(i){i.set("layout",{autoPadding:!0,padding:{top:0,right:0,bottom:0,left:0}})}var as=new Map;function Wo(i,t){t=t||{};let e=i+JSON.stringify(t),s=as.get(e);return s||(s=new Intl.NumberFormat(i,t),as.s\
et(e,s)),s}function Pe(i,t,e){return Wo(t,e).format(i)}var As={values(i){return A(i)?i:""+i},numeric(i,t,e){if(i===0)return"0";let s=this.chart.options.locale,n,o=i;if(e.length>1){let c=Math.max(Math.\
abs(e[0].value),Math.abs(e[e.length-1].value));(c<1e-4||c>1e15)&&(n="scientific"),o=Ho(i,e)}let a=nt(Math.abs(o)),r=isNaN(a)?1:Math.max(Math.min(-1*Math.floor(a),20),0),l={notation:n,minimumFractionDi\
gits:r,maximumFractionDigits:r};return Object.assign(l,this.options.ticks.format),Pe(i,s,l)},logarithmic(i,t,e){if(i===0)return"0";let s=e[t].significand||i/Math.pow(10,Math.floor(nt(i)));return[1,2,3\
,5,10,15].includes(s)||t>.8*e.length?As.numeric.call(this,i,t,e):""}};function Ho(i,t){let e=t.length>3?t[2].value-t[1].value:t[1].value-t[0].value;return Math.abs(e)>=1&&i!==Math.floor(i)&&(e=i-Math.\
floor(i)),e}var Jt={formatters:As};function jo(i){i.set("scale",{display:!0,offset:!1,reverse:!1,beginAtZero:!1,bounds:"ticks",clip:!0,grace:0,grid:{display:!0,lineWidth:1,drawOnChartArea:!0,drawTicks\
:!0,tickLength:8,tickWidth:(t,e)=>e.lineWidth,tickColor:(t,e)=>e.color,offset:!1},border:{display:!0,dash:[],dashOffset:0,width:1},title:{display:!1,text:"",padding:{top:4,bottom:4}},ticks:{minRotatio\
n:0,maxRotation:50,mirror:!1,textStrokeWidth:0,textStrokeColor:"",padding:3,display:!0,autoSkip:!0,autoSkipPadding:3,labelOffset:0,callback:Jt.formatters.values,minor:{},major:{},align:"center",crossA\
lign:"near",showLabelBackdrop:!1,backdropColor:"rgba(255, 255, 255, 0.75)",backdropPadding:2}}),i.route("scale.ticks","color","","color"),i.route("scale.grid","color","","borderColor"),i.route("scale.\
border","color","","borderColor"),i.route("scale.title","color","","color"),i.describe("scale",{_fallback:!1,_scriptable:t=>!t.startsWith("before")&&!t.startsWith("after")&&t!=="callback"&&t!=="parser\
",_indexable:t=>t!=="borderDash"&&t!=="tickBorderDash"&&t!=="dash"}),i.describe("scales",{_fallback:"scale"}),i.describe("scale.ticks",{_scriptable:t=>t!=="backdropPadding"&&t!=="callback",_indexable:\
t=>t!=="backdropPadding"})}var pt=Object.create(null),De=Object.create(null);function Ut(i,t){if(!t)return i;let e=t.split(".");for(let s=0,n=e.length;s<n;++s){let o=e[s];i=i[o]||(i[o]=Object.create(n\
ull))}return i}function ri(i,t,e){return typeof t=="string"?Tt(Ut(i,t),e):Tt(Ut(i,""),t)}var li=class{constructor(t,e){this.animation=void 0,this.backgroundColor="rgba(0,0,0,0.1)",this.borderColor="rg\
ba(0,0,0,0.1)",this.color="#666",this.datasets={},this.devicePixelRatio=s=>s.chart.platform.getDevicePixelRatio(),this.elements={},this.events=["mousemove","mouseout","click","touchstart","touchmove"]\
,this.font={family:"\'Helvetica Neue\', \'Helvetica\', \'Arial\', sans-serif",size:12,style:"normal",lineHeight:1.2,weight:null},this.hover={},this.hoverBackgroundColor=(s,n)=>ai(n.backgroundColor),this.hov\
erBorderColor=(s,n)=>ai(n.borderColor),this.hoverColor=(s,n)=>ai(n.color),this.indexAxis="x",this.interaction={mode:"nearest",intersect:!0,includeInvisible:!1},this.maintainAspectRatio=!0,this.onHover\
=null,this.onClick=null,this.parsing=!0,this.plugins={},this.responsive=!0,this.scale=void 0,this.scales={},this.showLine=!0,this.drawActiveElementsOnTop=!0,this.describe(t),this.apply(e)}set(t,e){ret\
urn ri(this,t,e)}get(t){return Ut(this,t)}describe(t,e){return ri(De,t,e)}override(t,e){return ri(pt,t,e)}route(t,e,s,n){let o=Ut(this,t),a=Ut(this,s),r="_"+e;Object.defineProperties(o,{[r]:{value:o[e\
],writable:!0},[e]:{enumerable:!0,get(){let l=this[r],c=a[n];return P(l)?Object.assign({},c,l):O(l,c)},set(l){this[r]=l}}})}apply(t){t.forEach(e=>e(this))}},L=new li({_scriptable:i=>!i.startsWith("on"\
),_indexable:i=>i!=="events",hover:{_fallback:"interaction"},interaction:{_scriptable:!1,_indexable:!1}},[Vo,No,jo]);function $o(i){return!i||C(i.size)||C(i.family)?null:(i.style?i.style+" ":"")+(i.we\
ight?i.weight+" ":"")+i.size+"px "+i.family}function Xt(i,t,e,s,n){let o=t[n];return o||(o=t[n]=i.measureText(n).width,e.push(n)),o>s&&(s=o),s}function Ts(i,t,e,s){s=s||{};let n=s.data=s.data||{},o=s.\
garbageCollect=s.garbageCollect||[];s.font!==t&&(n=s.data={},o=s.garbageCollect=[],s.font=t),i.save(),i.font=t;let a=0,r=e.length,l,c,h,d,u;for(l=0;l<r;l++)if(d=e[l],d!=null&&!A(d))a=Xt(i,n,o,a,d);els\
e if(A(d))for(c=0,h=d.length;c<h;c++)u=d[c],u!=null&&!A(u)&&(a=Xt(i,n,o,a,u));i.restore();let f=o.length/2;if(f>e.length){for(l=0;l<f;l++)delete n[o[l]];o.splice(0,f)}return a}function mt(i,t,e){let s\
=i.currentDevicePixelRatio,n=e!==0?Math.max(e/2,.5):0;return Math.round((t-n)*s)/s+n}function yi(i,t){!t&&!i||(t=t||i.getContext("2d"),t.save(),t.resetTransform(),t.clearRect(0,0,i.width,i.height),t.r\
estore())}function Ce(i,t,e,s){Ls(i,t,e,s,null)}function Ls(i,t,e,s,n){let o,a,r,l,c,h,d,u,f=t.pointStyle,m=t.rotation,g=t.radius,p=(m||0)*Eo;if(f&&typeof f=="object"&&(o=f.toString(),o==="[object HTM\
LImageElement]"||o==="[object HTMLCanvasElement]")){i.save(),i.translate(e,s),i.rotate(p),i.drawImage(f,-f.width/2,-f.height/2,f.width,f.height),i.restore();return}if(!(isNaN(g)||g<=0)){switch(i.begin\
Path(),f){default:n?i.ellipse(e,s,n/2,g,0,0,Y):i.arc(e,s,g,0,Y),i.closePath();break;case"triangle":h=n?n/2:g,i.moveTo(e+Math.sin(p)*h,s-Math.cos(p)*g),p+=ss,i.lineTo(e+Math.sin(p)*h,s-Math.cos(p)*g),p\
+=ss,i.lineTo(e+Math.sin(p)*h,s-Math.cos(p)*g),i.closePath();break;case"rectRounded":c=g*.516,l=g-c,a=Math.cos(p+yt)*l,d=Math.cos(p+yt)*(n?n/2-c:l),r=Math.sin(p+yt)*l,u=Math.sin(p+yt)*(n?n/2-c:l),i.ar\
c(e-d,s-r,c,p-z,p-N),i.arc(e+u,s-a,c,p-N,p),i.arc(e+d,s+r,c,p,p+N),i.arc(e-u,s+a,c,p+N,p+z),i.closePath();break;case"rect":if(!m){l=Math.SQRT1_2*g,h=n?n/2:l,i.rect(e-h,s-l,2*h,2*l);break}p+=yt;case"re\
ctRot":d=Math.cos(p)*(n?n/2:g),a=Math.cos(p)*g,r=Math.sin(p)*g,u=Math.sin(p)*(n?n/2:g),i.moveTo(e-d,s-r),i.lineTo(e+u,s-a),i.lineTo(e+d,s+r),i.lineTo(e-u,s+a),i.closePath();break;case"crossRot":p+=yt;\
case"cross":d=Math.cos(p)*(n?n/2:g),a=Math.cos(p)*g,r=Math.sin(p)*g,u=Math.sin(p)*(n?n/2:g),i.moveTo(e-d,s-r),i.lineTo(e+d,s+r),i.moveTo(e+u,s-a),i.lineTo(e-u,s+a);break;case"star":d=Math.cos(p)*(n?n/\
2:g),a=Math.cos(p)*g,r=Math.sin(p)*g,u=Math.sin(p)*(n?n/2:g),i.moveTo(e-d,s-r),i.lineTo(e+d,s+r),i.moveTo(e+u,s-a),i.lineTo(e-u,s+a),p+=yt,d=Math.cos(p)*(n?n/2:g),a=Math.cos(p)*g,r=Math.sin(p)*g,u=Mat\
h.sin(p)*(n?n/2:g),i.moveTo(e-d,s-r),i.lineTo(e+d,s+r),i.moveTo(e+u,s-a),i.lineTo(e-u,s+a);break;case"line":a=n?n/2:Math.cos(p)*g,r=Math.sin(p)*g,i.moveTo(e-a,s-r),i.lineTo(e+a,s+r);break;case"dash":i\
.moveTo(e,s),i.lineTo(e+Math.cos(p)*(n?n/2:g),s+Math.sin(p)*g);break;case!1:i.closePath();break}i.fill(),t.borderWidth>0&&i.stroke()}}function Z(i,t,e){return e=e||.5,!t||i&&i.x>t.left-e&&i.x<t.right+\
e&&i.y>t.top-e&&i.y<t.bottom+e}function Mi(i,t){i.save(),i.beginPath(),i.rect(t.left,t.top,t.right-t.left,t.bottom-t.top),i.clip()}function vi(i){i.restore()}function Rs(i,t,e,s,n){if(!t)return i.line\
To(e.x,e.y);if(n==="middle"){let o=(t.x+e.x)/2;i.lineTo(o,t.y),i.lineTo(o,e.y)}else n==="after"!=!!s?i.lineTo(t.x,e.y):i.lineTo(e.x,t.y);i.lineTo(e.x,e.y)}function Es(i,t,e,s){if(!t)return i.lineTo(e.\
x,e.y);i.bezierCurveTo(s?t.cp1x:t.cp2x,s?t.cp1y:t.cp2y,s?e.cp2x:e.cp1x,s?e.cp2y:e.cp1y,e.x,e.y)}function Yo(i,t){t.translation&&i.translate(t.translation[0],t.translation[1]),C(t.rotation)||i.rotate(t\
.rotation),t.color&&(i.fillStyle=t.color),t.textAlign&&(i.textAlign=t.textAlign),t.textBaseline&&(i.textBaseline=t.textBaseline)}function Uo(i,t,e,s,n){if(n.strikethrough||n.underline){let o=i.measure\
Text(s),a=t-o.actualBoundingBoxLeft,r=t+o.actualBoundingBoxRight,l=e-o.actualBoundingBoxAscent,c=e+o.actualBoundingBoxDescent,h=n.strikethrough?(l+c)/2:c;i.strokeStyle=i.fillStyle,i.beginPath(),i.line\
Width=n.decorationWidth||2,i.moveTo(a,h),i.lineTo(r,h),i.stroke()}}function Xo(i,t){let e=i.fillStyle;i.fillStyle=t.color,i.fillRect(t.left,t.top,t.width,t.height),i.fillStyle=e}function Zt(i,t,e,s,n,\
o={}){let a=A(t)?t:[t],r=o.strokeWidth>0&&o.strokeColor!=="",l,c;for(i.save(),i.font=n.string,Yo(i,o),l=0;l<a.length;++l)c=a[l],o.backdrop&&Xo(i,o.backdrop),r&&(o.strokeColor&&(i.strokeStyle=o.strokeC\
olor),C(o.strokeWidth)||(i.lineWidth=o.strokeWidth),i.strokeText(c,e,s,o.maxWidth)),i.fillText(c,e,s,o.maxWidth),Uo(i,e,s,c,o),s+=Number(n.lineHeight);i.restore()}function Oe(i,t){let{x:e,y:s,w:n,h:o,\
radius:a}=t;i.arc(e+a.topLeft,s+a.topLeft,a.topLeft,1.5*z,z,!0),i.lineTo(e,s+o-a.bottomLeft),i.arc(e+a.bottomLeft,s+o-a.bottomLeft,a.bottomLeft,z,N,!0),i.lineTo(e+n-a.bottomRight,s+o),i.arc(e+n-a.bott\
omRight,s+o-a.bottomRight,a.bottomRight,N,0,!0),i.lineTo(e+n,s+a.topRight),i.arc(e+n-a.topRight,s+a.topRight,a.topRight,0,-N,!0),i.lineTo(e+a.topLeft,s)}var Ko=/^(normal|(\\d+(?:\\.\\d+)?)(px|em|%)?)$/,q\
o=/^(normal|italic|initial|inherit|unset|(oblique( -?[0-9]?[0-9]deg)?))$/;function Go(i,t){let e=(""+i).match(Ko);if(!e||e[1]==="normal")return t*1.2;switch(i=+e[2],e[3]){case"px":return i;case"%":i/=\
100;break}return t*i}var Jo=i=>+i||0;function ki(i,t){let e={},s=P(t),n=s?Object.keys(t):t,o=P(i)?s?a=>O(i[a],i[t[a]]):a=>i[a]:()=>i;for(let a of n)e[a]=Jo(o(a));return e}function Is(i){return ki(i,{t\
op:"y",right:"x",bottom:"y",left:"x"})}function Ft(i){return ki(i,["topLeft","topRight","bottomLeft","bottomRight"])}function U(i){let t=Is(i);return t.width=t.left+t.right,t.height=t.top+t.bottom,t}f\
unction H(i,t){i=i||{},t=t||L.font;let e=O(i.size,t.size);typeof e=="string"&&(e=parseInt(e,10));let s=O(i.style,t.style);s&&!(""+s).match(qo)&&(console.warn(\'Invalid font style specified: "\'+s+\'"\'),s\
=void 0);let n={family:O(i.family,t.family),lineHeight:Go(O(i.lineHeight,t.lineHeight),e),size:e,style:s,weight:O(i.weight,t.weight),string:""};return n.string=$o(n),n}function Qt(i,t,e,s){let n=!0,o,\
a,r;for(o=0,a=i.length;o<a;++o)if(r=i[o],r!==void 0&&(t!==void 0&&typeof r=="function"&&(r=r(t),n=!1),e!==void 0&&A(r)&&(r=r[e%r.length],n=!1),r!==void 0))return s&&!n&&(s.cacheable=!1),r}function Fs(\
i,t,e){let{min:s,max:n}=i,o=fs(t,(n-s)/2),a=(r,l)=>e&&r===0?0:r+l;return{min:a(s,-Math.abs(o)),max:a(n,o)}}function at(i,t){return Object.assign(Object.create(i),t)}function Ae(i,t=[""],e,s,n=()=>i[0]\
){let o=e||i;typeof s>"u"&&(s=Vs("_fallback",i));let a={[Symbol.toStringTag]:"Object",_cacheable:!0,_scopes:i,_rootScopes:o,_fallback:s,_getTarget:n,override:r=>Ae([r,...i],t,o,s)};return new Proxy(a,\
{deleteProperty(r,l){return delete r[l],delete r._keys,delete i[0][l],!0},get(r,l){return zs(r,l,()=>oa(l,t,i,r))},getOwnPropertyDescriptor(r,l){return Reflect.getOwnPropertyDescriptor(r._scopes[0],l)\
},getPrototypeOf(){return Reflect.getPrototypeOf(i[0])},has(r,l){return ls(r).includes(l)},ownKeys(r){return ls(r)},set(r,l,c){let h=r._storage||(r._storage=n());return r[l]=h[l]=c,delete r._keys,!0}}\
)}function kt(i,t,e,s){let n={_cacheable:!1,_proxy:i,_context:t,_subProxy:e,_stack:new Set,_descriptors:Si(i,s),setContext:o=>kt(i,o,e,s),override:o=>kt(i.override(o),t,e,s)};return new Proxy(n,{delet\
eProperty(o,a){return delete o[a],delete i[a],!0},get(o,a,r){return zs(o,a,()=>Qo(o,a,r))},getOwnPropertyDescriptor(o,a){return o._descriptors.allKeys?Reflect.has(i,a)?{enumerable:!0,configurable:!0}:\
void 0:Reflect.getOwnPropertyDescriptor(i,a)},getPrototypeOf(){return Reflect.getPrototypeOf(i)},has(o,a){return Reflect.has(i,a)},ownKeys(){return Reflect.ownKeys(i)},set(o,a,r){return i[a]=r,delete \
o[a],!0}})}function Si(i,t={scriptable:!0,indexable:!0}){let{_scriptable:e=t.scriptable,_indexable:s=t.indexable,_allKeys:n=t.allKeys}=i;return{allKeys:n,scriptable:e,indexable:s,isScriptable:st(e)?e:\
()=>e,isIndexable:st(s)?s:()=>s}}var Zo=(i,t)=>i?i+ke(t):t,wi=(i,t)=>P(t)&&i!=="adapters"&&(Object.getPrototypeOf(t)===null||t.constructor===Object);function zs(i,t,e){if(Object.prototype.hasOwnProper\
ty.call(i,t)||t==="constructor")return i[t];let s=e();return i[t]=s,s}function Qo(i,t,e){let{_proxy:s,_context:n,_subProxy:o,_descriptors:a}=i,r=s[t];return st(r)&&a.isScriptable(t)&&(r=ta(t,r,i,e)),A\
(r)&&r.length&&(r=ea(t,r,i,a.isIndexable)),wi(t,r)&&(r=kt(r,n,o&&o[t],a)),r}function ta(i,t,e,s){let{_proxy:n,_context:o,_subProxy:a,_stack:r}=e;if(r.has(i))throw new Error("Recursion detected: "+Arra\
y.from(r).join("->")+"->"+i);r.add(i);let l=t(o,a||s);return r.delete(i),wi(i,l)&&(l=Pi(n._scopes,n,i,l)),l}function ea(i,t,e,s){let{_proxy:n,_context:o,_subProxy:a,_descriptors:r}=e;if(typeof o.index\
<"u"&&s(i))return t[o.index%t.length];if(P(t[0])){let l=t,c=n._scopes.filter(h=>h!==l);t=[];for(let h of l){let d=Pi(c,n,i,h);t.push(kt(d,o,a&&a[i],r))}}return t}function Bs(i,t,e){return st(i)?i(t,e)\
:i}var ia=(i,t)=>i===!0?t:typeof i=="string"?qt(t,i):void 0;function sa(i,t,e,s,n){for(let o of t){let a=ia(e,o);if(a){i.add(a);let r=Bs(a._fallback,e,n);if(typeof r<"u"&&r!==e&&r!==s)return r}else if\
(a===!1&&typeof s<"u"&&e!==s)return null}return!1}function Pi(i,t,e,s){let n=t._rootScopes,o=Bs(t._fallback,e,s),a=[...i,...n],r=new Set;r.add(s);let l=rs(r,a,e,o||e,s);return l===null||typeof o<"u"&&\
o!==e&&(l=rs(r,a,o,l,s),l===null)?!1:Ae(Array.from(r),[""],n,o,()=>na(t,e,s))}function rs(i,t,e,s,n){for(;e;)e=sa(i,t,e,s,n);return e}function na(i,t,e){let s=i._getTarget();t in s||(s[t]={});let n=s[\
t];return A(n)&&P(e)?e:n||{}}function oa(i,t,e,s){let n;for(let o of t)if(n=Vs(Zo(o,i),e),typeof n<"u")return wi(i,n)?Pi(e,s,i,n):n}function Vs(i,t){for(let e of t){if(!e)continue;let s=e[i];if(typeof\
 s<"u")return s}}function ls(i){let t=i._keys;return t||(t=i._keys=aa(i._scopes)),t}function aa(i){let t=new Set;for(let e of i)for(let s of Object.keys(e).filter(n=>!n.startsWith("_")))t.add(s);retur\
n Array.from(t)}var ra=Number.EPSILON||1e-14,Lt=(i,t)=>t<i.length&&!i[t].skip&&i[t],Ns=i=>i==="x"?"y":"x";function la(i,t,e,s){let n=i.skip?t:i,o=t,a=e.skip?t:e,r=Me(o,n),l=Me(a,o),c=r/(r+l),h=l/(r+l)\
;c=isNaN(c)?0:c,h=isNaN(h)?0:h;let d=s*c,u=s*h;return{previous:{x:o.x-d*(a.x-n.x),y:o.y-d*(a.y-n.y)},next:{x:o.x+u*(a.x-n.x),y:o.y+u*(a.y-n.y)}}}function ca(i,t,e){let s=i.length,n,o,a,r,l,c=Lt(i,0);f\
or(let h=0;h<s-1;++h)if(l=c,c=Lt(i,h+1),!(!l||!c)){if(Et(t[h],0,ra)){e[h]=e[h+1]=0;continue}n=e[h]/t[h],o=e[h+1]/t[h],r=Math.pow(n,2)+Math.pow(o,2),!(r<=9)&&(a=3/Math.sqrt(r),e[h]=n*a*t[h],e[h+1]=o*a*\
t[h])}}function ha(i,t,e="x"){let s=Ns(e),n=i.length,o,a,r,l=Lt(i,0);for(let c=0;c<n;++c){if(a=r,r=l,l=Lt(i,c+1),!r)continue;let h=r[e],d=r[s];a&&(o=(h-a[e])/3,r[`cp1${e}`]=h-o,r[`cp1${s}`]=d-o*t[c]),\
l&&(o=(l[e]-h)/3,r[`cp2${e}`]=h+o,r[`cp2${s}`]=d+o*t[c])}}function da(i,t="x"){let e=Ns(t),s=i.length,n=Array(s).fill(0),o=Array(s),a,r,l,c=Lt(i,0);for(a=0;a<s;++a)if(r=l,l=c,c=Lt(i,a+1),!!l){if(c){le\
t h=c[t]-l[t];n[a]=h!==0?(c[e]-l[e])/h:0}o[a]=r?c?vt(n[a-1])!==vt(n[a])?0:(n[a-1]+n[a])/2:n[a-1]:n[a]}ca(i,n,o),ha(i,o,t)}function be(i,t,e){return Math.max(Math.min(i,e),t)}function ua(i,t){let e,s,n\
,o,a,r=Z(i[0],t);for(e=0,s=i.length;e<s;++e)a=o,o=r,r=e<s-1&&Z(i[e+1],t),o&&(n=i[e],a&&(n.cp1x=be(n.cp1x,t.left,t.right),n.cp1y=be(n.cp1y,t.top,t.bottom)),r&&(n.cp2x=be(n.cp2x,t.left,t.right),n.cp2y=b\
e(n.cp2y,t.top,t.bottom)))}function Ws(i,t,e,s,n){let o,a,r,l;if(t.spanGaps&&(i=i.filter(c=>!c.skip)),t.cubicInterpolationMode==="monotone")da(i,n);else{let c=s?i[i.length-1]:i[0];for(o=0,a=i.length;o\
<a;++o)r=i[o],l=la(c,r,i[Math.min(o+1,a-(s?0:1))%a],t.tension),r.cp1x=l.previous.x,r.cp1y=l.previous.y,r.cp2x=l.next.x,r.cp2y=l.next.y,c=r}t.capBezierPoints&&ua(i,e)}function Te(){return typeof window\
<"u"&&typeof document<"u"}function Le(i){let t=i.parentNode;return t&&t.toString()==="[object ShadowRoot]"&&(t=t.host),t}function ve(i,t,e){let s;return typeof i=="string"?(s=parseInt(i,10),i.indexOf(\
"%")!==-1&&(s=s/100*t.parentNode[e])):s=i,s}var Re=i=>i.ownerDocument.defaultView.getComputedStyle(i,null);function fa(i,t){return Re(i).getPropertyValue(t)}var ga=["top","right","bottom","left"];func\
tion Mt(i,t,e){let s={};e=e?"-"+e:"";for(let n=0;n<4;n++){let o=ga[n];s[o]=parseFloat(i[t+"-"+o+e])||0}return s.width=s.left+s.right,s.height=s.top+s.bottom,s}var pa=(i,t,e)=>(i>0||t>0)&&(!e||!e.shado\
wRoot);function ma(i,t){let e=i.touches,s=e&&e.length?e[0]:i,{offsetX:n,offsetY:o}=s,a=!1,r,l;if(pa(n,o,i.target))r=n,l=o;else{let c=t.getBoundingClientRect();r=s.clientX-c.left,l=s.clientY-c.top,a=!0\
}return{x:r,y:l,box:a}}function bt(i,t){if("native"in i)return i;let{canvas:e,currentDevicePixelRatio:s}=t,n=Re(e),o=n.boxSizing==="border-box",a=Mt(n,"padding"),r=Mt(n,"border","width"),{x:l,y:c,box:\
h}=ma(i,e),d=a.left+(h&&r.left),u=a.top+(h&&r.top),{width:f,height:m}=t;return o&&(f-=a.width+r.width,m-=a.height+r.height),{x:Math.round((l-d)/f*e.width/s),y:Math.round((c-u)/m*e.height/s)}}function \
ba(i,t,e){let s,n;if(t===void 0||e===void 0){let o=i&&Le(i);if(!o)t=i.clientWidth,e=i.clientHeight;else{let a=o.getBoundingClientRect(),r=Re(o),l=Mt(r,"border","width"),c=Mt(r,"padding");t=a.width-c.w\
idth-l.width,e=a.height-c.height-l.height,s=ve(r.maxWidth,o,"clientWidth"),n=ve(r.maxHeight,o,"clientHeight")}}return{width:t,height:e,maxWidth:s||ye,maxHeight:n||ye}}var gt=i=>Math.round(i*10)/10;fun\
ction Hs(i,t,e,s){let n=Re(i),o=Mt(n,"margin"),a=ve(n.maxWidth,i,"clientWidth")||ye,r=ve(n.maxHeight,i,"clientHeight")||ye,l=ba(i,t,e),{width:c,height:h}=l;if(n.boxSizing==="content-box"){let u=Mt(n,"\
border","width"),f=Mt(n,"padding");c-=f.width+u.width,h-=f.height+u.height}return c=Math.max(0,c-o.width),h=Math.max(0,s?c/s:h-o.height),c=gt(Math.min(c,a,l.maxWidth)),h=gt(Math.min(h,r,l.maxHeight)),\
c&&!h&&(h=gt(c/2)),(t!==void 0||e!==void 0)&&s&&l.height&&h>l.height&&(h=l.height,c=gt(Math.floor(h*s))),{width:c,height:h}}function Di(i,t,e){let s=t||1,n=gt(i.height*s),o=gt(i.width*s);i.height=gt(i\
.height),i.width=gt(i.width);let a=i.canvas;a.style&&(e||!a.style.height&&!a.style.width)&&(a.style.height=`${i.height}px`,a.style.width=`${i.width}px`);let r=Math.floor(n),l=Math.floor(o);return i.cu\
rrentDevicePixelRatio!==s||a.height!==r||a.width!==l?(i.currentDevicePixelRatio=s,a.height=r,a.width=l,i.ctx.setTransform(s,0,0,s,0,0),!0):!1}var js=(function(){let i=!1;try{let t={get passive(){retur\
n i=!0,!1}};Te()&&(window.addEventListener("test",null,t),window.removeEventListener("test",null,t))}catch{}return i})();function Ci(i,t){let e=fa(i,t),s=e&&e.match(/^(\\d+)(\\.\\d+)?px$/);return s?+s[1]\
:void 0}function ut(i,t,e,s){return{x:i.x+e*(t.x-i.x),y:i.y+e*(t.y-i.y)}}function $s(i,t,e,s){return{x:i.x+e*(t.x-i.x),y:s==="middle"?e<.5?i.y:t.y:s==="after"?e<1?i.y:t.y:e>0?t.y:i.y}}function Ys(i,t,\
e,s){let n={x:i.cp2x,y:i.cp2y},o={x:t.cp1x,y:t.cp1y},a=ut(i,n,e),r=ut(n,o,e),l=ut(o,t,e),c=ut(a,r,e),h=ut(r,l,e);return ut(c,h,e)}var xa=function(i,t){return{x(e){return i+i+t-e},setWidth(e){t=e},text\
Align(e){return e==="center"?e:e==="right"?"left":"right"},xPlus(e,s){return e-s},leftForLtr(e,s){return e-s}}},_a=function(){return{x(i){return i},setWidth(i){},textAlign(i){return i},xPlus(i,t){retu\
rn i+t},leftForLtr(i,t){return i}}};function Ee(i,t,e){return i?xa(t,e):_a()}function Us(i,t){let e,s;(t==="ltr"||t==="rtl")&&(e=i.canvas.style,s=[e.getPropertyValue("direction"),e.getPropertyPriority\
("direction")],e.setProperty("direction",t,"important"),i.prevTextDirection=s)}function Xs(i,t){t!==void 0&&(delete i.prevTextDirection,i.canvas.style.setProperty("direction",t[0],t[1]))}function Ks(i\
){return i==="angle"?{between:fi,compare:Fo,normalize:q}:{between:ys,compare:(t,e)=>t-e,normalize:t=>t}}function cs({start:i,end:t,count:e,loop:s,style:n}){return{start:i%e,end:t%e,loop:s&&(t-i+1)%e==\
=0,style:n}}function ya(i,t,e){let{property:s,start:n,end:o}=e,{between:a,normalize:r}=Ks(s),l=t.length,{start:c,end:h,loop:d}=i,u,f;if(d){for(c+=l,h+=l,u=0,f=l;u<f&&a(r(t[c%l][s]),n,o);++u)c--,h--;c%\
=l,h%=l}return h<c&&(h+=l),{start:c,end:h,loop:d,style:i.style}}function qs(i,t,e){if(!e)return[i];let{property:s,start:n,end:o}=e,a=t.length,{compare:r,between:l,normalize:c}=Ks(s),{start:h,end:d,loo\
p:u,style:f}=ya(i,t,e),m=[],g=!1,p=null,b,_,M,y=()=>l(n,M,b)&&r(n,M)!==0,x=()=>r(o,b)===0||l(o,M,b),k=()=>g||y(),v=()=>!g||x();for(let S=h,w=h;S<=d;++S)_=t[S%a],!_.skip&&(b=c(_[s]),b!==M&&(g=l(b,n,o),\
p===null&&k()&&(p=r(b,n)===0?S:w),p!==null&&v()&&(m.push(cs({start:p,end:S,loop:u,count:a,style:f})),p=null),w=S,M=b));return p!==null&&m.push(cs({start:p,end:d,loop:u,count:a,style:f})),m}function Gs\
(i,t){let e=[],s=i.segments;for(let n=0;n<s.length;n++){let o=qs(s[n],i.points,t);o.length&&e.push(...o)}return e}function Ma(i,t,e,s){let n=0,o=t-1;if(e&&!s)for(;n<t&&!i[n].skip;)n++;for(;n<t&&i[n].s\
kip;)n++;for(n%=t,e&&(o+=n);o>n&&i[o%t].skip;)o--;return o%=t,{start:n,end:o}}function va(i,t,e,s){let n=i.length,o=[],a=t,r=i[t],l;for(l=t+1;l<=e;++l){let c=i[l%n];c.skip||c.stop?r.skip||(s=!1,o.push\
({start:t%n,end:(l-1)%n,loop:s}),t=a=c.stop?l:null):(a=l,r.skip&&(t=l)),r=c}return a!==null&&o.push({start:t%n,end:a%n,loop:s}),o}function Js(i,t){let e=i.points,s=i.options.spanGaps,n=e.length;if(!n)\
return[];let o=!!i._loop,{start:a,end:r}=Ma(e,n,o,s);if(s===!0)return hs(i,[{start:a,end:r,loop:o}],e,t);let l=r<a?r+n:r,c=!!i._fullLoop&&a===0&&r===n-1;return hs(i,va(e,a,l,c),e,t)}function hs(i,t,e,\
s){return!s||!s.setContext||!e?t:ka(i,t,e,s)}function ka(i,t,e,s){let n=i._chart.getContext(),o=ds(i.options),{_datasetIndex:a,options:{spanGaps:r}}=i,l=e.length,c=[],h=o,d=t[0].start,u=d;function f(m\
,g,p,b){let _=r?-1:1;if(m!==g){for(m+=l;e[m%l].skip;)m-=_;for(;e[g%l].skip;)g+=_;m%l!==g%l&&(c.push({start:m%l,end:g%l,loop:p,style:b}),h=b,d=g%l)}}for(let m of t){d=r?d:m.start;let g=e[d%l],p;for(u=d\
+1;u<=m.end;u++){let b=e[u%l];p=ds(s.setContext(at(n,{type:"segment",p0:g,p1:b,p0DataIndex:(u-1)%l,p1DataIndex:u%l,datasetIndex:a}))),Sa(p,h)&&f(d,u-1,m.loop,h),g=b,h=p}d<u-1&&f(d,u-1,m.loop,h)}return\
 c}function ds(i){return{backgroundColor:i.backgroundColor,borderCapStyle:i.borderCapStyle,borderDash:i.borderDash,borderDashOffset:i.borderDashOffset,borderJoinStyle:i.borderJoinStyle,borderWidth:i.b\
orderWidth,borderColor:i.borderColor}}function Sa(i,t){if(!t)return!1;let e=[],s=function(n,o){return xi(o)?(e.includes(o)||e.push(o),e.indexOf(o)):o};return JSON.stringify(i,s)!==JSON.stringify(t,s)}\
function xe(i,t,e){return i.options.clip?i[e]:t[e]}function wa(i,t){let{xScale:e,yScale:s}=i;return e&&s?{left:xe(e,t,"left"),right:xe(e,t,"right"),top:xe(s,t,"top"),bottom:xe(s,t,"bottom")}:t}functio\
n Zs(i,t){let e=t._clip;if(e.disabled)return!1;let s=wa(t,i.chartArea);return{left:e.left===!1?0:s.left-(e.left===!0?0:e.left),right:e.right===!1?i.width:s.right+(e.right===!0?0:e.right),top:e.top===!\
1?0:s.top-(e.top===!0?0:e.top),bottom:e.bottom===!1?i.height:s.bottom+(e.bottom===!0?0:e.bottom)}}/*!\n * Chart.js v4.6.1\n * https://www.chartjs.org\n * (c) 2026 Chart.js Contributors\n * Released under \
the MIT License\n */var Ii=class{constructor(){this._request=null,this._charts=new Map,this._running=!1,this._lastDate=void 0}_notify(t,e,s,n){let o=e.listeners[n],a=e.duration;o.forEach(r=>r({chart:t,\
initial:e.initial,numSteps:a,currentStep:Math.min(s-e.start,a)}))}_refresh(){this._request||(this._running=!0,this._request=pi.call(window,()=>{this._update(),this._request=null,this._running&&this._r\
efresh()}))}_update(t=Date.now()){let e=0;this._charts.forEach((s,n)=>{if(!s.running||!s.items.length)return;let o=s.items,a=o.length-1,r=!1,l;for(;a>=0;--a)l=o[a],l._active?(l._total>s.duration&&(s.d\
uration=l._total),l.tick(t),r=!0):(o[a]=o[o.length-1],o.pop());r&&(n.draw(),this._notify(n,s,t,"progress")),o.length||(s.running=!1,this._notify(n,s,t,"complete"),s.initial=!1),e+=o.length}),this._las\
tDate=t,e===0&&(this._running=!1)}_getAnims(t){let e=this._charts,s=e.get(t);return s||(s={running:!1,initial:!0,items:[],listeners:{complete:[],progress:[]}},e.set(t,s)),s}listen(t,e,s){this._getAnim\
s(t).listeners[e].push(s)}add(t,e){!e||!e.length||this._getAnims(t).items.push(...e)}has(t){return this._getAnims(t).items.length>0}start(t){let e=this._charts.get(t);e&&(e.running=!0,e.start=Date.now\
(),e.duration=e.items.reduce((s,n)=>Math.max(s,n._duration),0),this._refresh())}running(t){if(!this._running)return!1;let e=this._charts.get(t);return!(!e||!e.running||!e.items.length)}stop(t){let e=t\
his._charts.get(t);if(!e||!e.items.length)return;let s=e.items,n=s.length-1;for(;n>=0;--n)s[n].cancel();e.items=[],this._notify(t,e,Date.now(),"complete")}remove(t){return this._charts.delete(t)}},rt=\
new Ii,Qs="transparent",Pa={boolean(i,t,e){return e>.5?t:i},color(i,t,e){let s=_i(i||Qs),n=s.valid&&_i(t||Qs);return n&&n.valid?n.mix(s,e).hexString():t},number(i,t,e){return i+(t-i)*e}},Fi=class{cons\
tructor(t,e,s,n){let o=e[s];n=Qt([t.to,n,o,t.from]);let a=Qt([t.from,o,n]);this._active=!0,this._fn=t.fn||Pa[t.type||typeof a],this._easing=At[t.easing]||At.linear,this._start=Math.floor(Date.now()+(t\
.delay||0)),this._duration=this._total=Math.floor(t.duration),this._loop=!!t.loop,this._target=e,this._prop=s,this._from=a,this._to=n,this._promises=void 0}active(){return this._active}update(t,e,s){i\
f(this._active){this._notify(!1);let n=this._target[this._prop],o=s-this._start,a=this._duration-o;this._start=s,this._duration=Math.floor(Math.max(a,t.duration)),this._total+=o,this._loop=!!t.loop,th\
is._to=Qt([t.to,e,n,t.from]),this._from=Qt([t.from,n,e])}}cancel(){this._active&&(this.tick(Date.now()),this._active=!1,this._notify(!1))}tick(t){let e=t-this._start,s=this._duration,n=this._prop,o=th\
is._from,a=this._loop,r=this._to,l;if(this._active=o!==r&&(a||e<s),!this._active){this._target[n]=r,this._notify(!0);return}if(e<0){this._target[n]=o;return}l=e/s%2,l=a&&l>1?2-l:l,l=this._easing(Math.\
min(1,Math.max(0,l))),this._target[n]=this._fn(o,r,l)}wait(){let t=this._promises||(this._promises=[]);return new Promise((e,s)=>{t.push({res:e,rej:s})})}_notify(t){let e=t?"res":"rej",s=this._promise\
s||[];for(let n=0;n<s.length;n++)s[n][e]()}},je=class{constructor(t,e){this._chart=t,this._properties=new Map,this.configure(e)}configure(t){if(!P(t))return;let e=Object.keys(L.animation),s=this._prop\
erties;Object.getOwnPropertyNames(t).forEach(n=>{let o=t[n];if(!P(o))return;let a={};for(let r of e)a[r]=o[r];(A(o.properties)&&o.properties||[n]).forEach(r=>{(r===n||!s.has(r))&&s.set(r,a)})})}_anima\
teOptions(t,e){let s=e.options,n=Ca(t,s);if(!n)return[];let o=this._createAnimations(n,s);return s.$shared&&Da(t.options.$animations,s).then(()=>{t.options=s},()=>{}),o}_createAnimations(t,e){let s=th\
is._properties,n=[],o=t.$animations||(t.$animations={}),a=Object.keys(e),r=Date.now(),l;for(l=a.length-1;l>=0;--l){let c=a[l];if(c.charAt(0)==="$")continue;if(c==="options"){n.push(...this._animateOpt\
ions(t,e));continue}let h=e[c],d=o[c],u=s.get(c);if(d)if(u&&d.active()){d.update(u,h,r);continue}else d.cancel();if(!u||!u.duration){t[c]=h;continue}o[c]=d=new Fi(u,t,c,h),n.push(d)}return n}update(t,\
e){if(this._properties.size===0){Object.assign(t,e);return}let s=this._createAnimations(t,e);if(s.length)return rt.add(this._chart,s),!0}};function Da(i,t){let e=[],s=Object.keys(t);for(let n=0;n<s.le\
ngth;n++){let o=i[s[n]];o&&o.active()&&e.push(o.wait())}return Promise.all(e)}function Ca(i,t){if(!t)return;let e=i.options;if(!e){i.options=t;return}return e.$shared&&(i.options=e=Object.assign({},e,\
{$shared:!1,$animations:{}})),e}function tn(i,t){let e=i&&i.options||{},s=e.reverse,n=e.min===void 0?t:0,o=e.max===void 0?t:0;return{start:s?o:n,end:s?n:o}}function Oa(i,t,e){if(e===!1)return!1;let s=\
tn(i,e),n=tn(t,e);return{top:n.end,right:s.end,bottom:n.start,left:s.start}}function Aa(i){let t,e,s,n;return P(i)?(t=i.top,e=i.right,s=i.bottom,n=i.left):t=e=s=n=i,{top:t,right:e,bottom:s,left:n,disa\
bled:i===!1}}function jn(i,t){let e=[],s=i._getSortedDatasetMetas(t),n,o;for(n=0,o=s.length;n<o;++n)e.push(s[n].index);return e}function en(i,t,e,s={}){let n=i.keys,o=s.mode==="single",a,r,l,c;if(t===\
null)return;let h=!1;for(a=0,r=n.length;a<r;++a){if(l=+n[a],l===e){if(h=!0,s.all)continue;break}c=i.values[l],B(c)&&(o||t===0||vt(t)===vt(c))&&(t+=c)}return!h&&!s.all?0:t}function Ta(i,t){let{iScale:e\
,vScale:s}=t,n=e.axis==="x"?"x":"y",o=s.axis==="x"?"x":"y",a=Object.keys(i),r=new Array(a.length),l,c,h;for(l=0,c=a.length;l<c;++l)h=a[l],r[l]={[n]:h,[o]:i[h]};return r}function Oi(i,t){let e=i&&i.opt\
ions.stacked;return e||e===void 0&&t.stack!==void 0}function La(i,t,e){return`${i.id}.${t.id}.${e.stack||e.type}`}function Ra(i){let{min:t,max:e,minDefined:s,maxDefined:n}=i.getUserBounds();return{min\
:s?t:Number.NEGATIVE_INFINITY,max:n?e:Number.POSITIVE_INFINITY}}function Ea(i,t,e){let s=i[t]||(i[t]={});return s[e]||(s[e]={})}function sn(i,t,e,s){for(let n of t.getMatchingVisibleMetas(s).reverse()\
){let o=i[n.index];if(e&&o>0||!e&&o<0)return n.index}return null}function nn(i,t){let{chart:e,_cachedMeta:s}=i,n=e._stacks||(e._stacks={}),{iScale:o,vScale:a,index:r}=s,l=o.axis,c=a.axis,h=La(o,a,s),d\
=t.length,u;for(let f=0;f<d;++f){let m=t[f],{[l]:g,[c]:p}=m,b=m._stacks||(m._stacks={});u=b[c]=Ea(n,h,g),u[r]=p,u._top=sn(u,a,!0,s.type),u._bottom=sn(u,a,!1,s.type);let _=u._visualValues||(u._visualVa\
lues={});_[r]=p}}function Ai(i,t){let e=i.scales;return Object.keys(e).filter(s=>e[s].axis===t).shift()}function Ia(i,t){return at(i,{active:!1,dataset:void 0,datasetIndex:t,index:t,mode:"default",typ\
e:"dataset"})}function Fa(i,t,e){return at(i,{active:!1,dataIndex:t,parsed:void 0,raw:void 0,element:e,index:t,mode:"default",type:"data"})}function te(i,t){let e=i.controller.index,s=i.vScale&&i.vSca\
le.axis;if(s){t=t||i._parsed;for(let n of t){let o=n._stacks;!o||o[s]===void 0||o[s][e]===void 0||(delete o[s][e],o[s]._visualValues!==void 0&&o[s]._visualValues[e]!==void 0&&delete o[s]._visualValues\
[e])}}}var Ti=i=>i==="reset"||i==="none",on=(i,t)=>t?i:Object.assign({},i),za=(i,t,e)=>i&&!t.hidden&&t._stacked&&{keys:jn(e,!0),values:null},$e=class{static defaults={};static datasetElementType=null;\
static dataElementType=null;constructor(t,e){this.chart=t,this._ctx=t.ctx,this.index=e,this._cachedDataOpts={},this._cachedMeta=this.getMeta(),this._type=this._cachedMeta.type,this.options=void 0,this\
._parsing=!1,this._data=void 0,this._objectData=void 0,this._sharedOptions=void 0,this._drawStart=void 0,this._drawCount=void 0,this.enableOptionSharing=!1,this.supportsDecimation=!1,this.$context=voi\
d 0,this._syncList=[],this.datasetElementType=new.target.datasetElementType,this.dataElementType=new.target.dataElementType,this.initialize()}initialize(){let t=this._cachedMeta;this.configure(),this.\
linkScales(),t._stacked=Oi(t.vScale,t),this.addElements(),this.options.fill&&!this.chart.isPluginEnabled("filler")&&console.warn("Tried to use the \'fill\' option without the \'Filler\' plugin enabled. Pl\
ease import and register the \'Filler\' plugin and make sure it is not disabled in the options")}updateIndex(t){this.index!==t&&te(this._cachedMeta),this.index=t}linkScales(){let t=this.chart,e=this._ca\
chedMeta,s=this.getDataset(),n=(d,u,f,m)=>d==="x"?u:d==="r"?m:f,o=e.xAxisID=O(s.xAxisID,Ai(t,"x")),a=e.yAxisID=O(s.yAxisID,Ai(t,"y")),r=e.rAxisID=O(s.rAxisID,Ai(t,"r")),l=e.indexAxis,c=e.iAxisID=n(l,o\
,a,r),h=e.vAxisID=n(l,a,o,r);e.xScale=this.getScaleForId(o),e.yScale=this.getScaleForId(a),e.rScale=this.getScaleForId(r),e.iScale=this.getScaleForId(c),e.vScale=this.getScaleForId(h)}getDataset(){ret\
urn this.chart.data.datasets[this.index]}getMeta(){return this.chart.getDatasetMeta(this.index)}getScaleForId(t){return this.chart.scales[t]}_getOtherScale(t){let e=this._cachedMeta;return t===e.iScal\
e?e.vScale:e.iScale}reset(){this._update("reset")}_destroy(){let t=this._cachedMeta;this._data&&gi(this._data,this),t._stacked&&te(t)}_dataCheck(){let t=this.getDataset(),e=t.data||(t.data=[]),s=this.\
_data;if(P(e)){let n=this._cachedMeta;this._data=Ta(e,n)}else if(s!==e){if(s){gi(s,this);let n=this._cachedMeta;te(n),n._parsed=[]}e&&Object.isExtensible(e)&&Ss(e,this),this._syncList=[],this._data=e}\
}addElements(){let t=this._cachedMeta;this._dataCheck(),this.datasetElementType&&(t.dataset=new this.datasetElementType)}buildOrUpdateElements(t){let e=this._cachedMeta,s=this.getDataset(),n=!1;this._\
dataCheck();let o=e._stacked;e._stacked=Oi(e.vScale,e),e.stack!==s.stack&&(n=!0,te(e),e.stack=s.stack),this._resyncElements(t),(n||o!==e._stacked)&&(nn(this,e._parsed),e._stacked=Oi(e.vScale,e))}confi\
gure(){let t=this.chart.config,e=t.datasetScopeKeys(this._type),s=t.getOptionScopes(this.getDataset(),e,!0);this.options=t.createResolver(s,this.getContext()),this._parsing=this.options.parsing,this._\
cachedDataOpts={}}parse(t,e){let{_cachedMeta:s,_data:n}=this,{iScale:o,_stacked:a}=s,r=o.axis,l=t===0&&e===n.length?!0:s._sorted,c=t>0&&s._parsed[t-1],h,d,u;if(this._parsing===!1)s._parsed=n,s._sorted\
=!0,u=n;else{A(n[t])?u=this.parseArrayData(s,n,t,e):P(n[t])?u=this.parseObjectData(s,n,t,e):u=this.parsePrimitiveData(s,n,t,e);let f=()=>d[r]===null||c&&d[r]<c[r];for(h=0;h<e;++h)s._parsed[h+t]=d=u[h]\
,l&&(f()&&(l=!1),c=d);s._sorted=l}a&&nn(this,u)}parsePrimitiveData(t,e,s,n){let{iScale:o,vScale:a}=t,r=o.axis,l=a.axis,c=o.getLabels(),h=o===a,d=new Array(n),u,f,m;for(u=0,f=n;u<f;++u)m=u+s,d[u]={[r]:\
h||o.parse(c[m],m),[l]:a.parse(e[m],m)};return d}parseArrayData(t,e,s,n){let{xScale:o,yScale:a}=t,r=new Array(n),l,c,h,d;for(l=0,c=n;l<c;++l)h=l+s,d=e[h],r[l]={x:o.parse(d[0],h),y:a.parse(d[1],h)};ret\
urn r}parseObjectData(t,e,s,n){let{xScale:o,yScale:a}=t,{xAxisKey:r="x",yAxisKey:l="y"}=this._parsing,c=new Array(n),h,d,u,f;for(h=0,d=n;h<d;++h)u=h+s,f=e[u],c[h]={x:o.parse(qt(f,r),u),y:a.parse(qt(f,\
l),u)};return c}getParsed(t){return this._cachedMeta._parsed[t]}getDataElement(t){return this._cachedMeta.data[t]}applyStack(t,e,s){let n=this.chart,o=this._cachedMeta,a=e[t.axis],r={keys:jn(n,!0),val\
ues:e._stacks[t.axis]._visualValues};return en(r,a,o.index,{mode:s})}updateRangeFromParsed(t,e,s,n){let o=s[e.axis],a=o===null?NaN:o,r=n&&s._stacks[e.axis];n&&r&&(n.values=r,a=en(n,o,this._cachedMeta.\
index)),t.min=Math.min(t.min,a),t.max=Math.max(t.max,a)}getMinMax(t,e){let s=this._cachedMeta,n=s._parsed,o=s._sorted&&t===s.iScale,a=n.length,r=this._getOtherScale(t),l=za(e,s,this.chart),c={min:Numb\
er.POSITIVE_INFINITY,max:Number.NEGATIVE_INFINITY},{min:h,max:d}=Ra(r),u,f;function m(){f=n[u];let g=f[r.axis];return!B(f[t.axis])||h>g||d<g}for(u=0;u<a&&!(!m()&&(this.updateRangeFromParsed(c,t,f,l),o\
));++u);if(o){for(u=a-1;u>=0;--u)if(!m()){this.updateRangeFromParsed(c,t,f,l);break}}return c}getAllParsedValues(t){let e=this._cachedMeta._parsed,s=[],n,o,a;for(n=0,o=e.length;n<o;++n)a=e[n][t.axis],\
B(a)&&s.push(a);return s}getMaxOverflow(){return!1}getLabelAndValue(t){let e=this._cachedMeta,s=e.iScale,n=e.vScale,o=this.getParsed(t);return{label:s?""+s.getLabelForValue(o[s.axis]):"",value:n?""+n.\
getLabelForValue(o[n.axis]):""}}_update(t){let e=this._cachedMeta;this.update(t||"default"),e._clip=Aa(O(this.options.clip,Oa(e.xScale,e.yScale,this.getMaxOverflow())))}update(t){}draw(){let t=this._c\
tx,e=this.chart,s=this._cachedMeta,n=s.data||[],o=e.chartArea,a=[],r=this._drawStart||0,l=this._drawCount||n.length-r,c=this.options.drawActiveElementsOnTop,h;for(s.dataset&&s.dataset.draw(t,o,r,l),h=\
r;h<r+l;++h){let d=n[h];d.hidden||(d.active&&c?a.push(d):d.draw(t,o))}for(h=0;h<a.length;++h)a[h].draw(t,o)}getStyle(t,e){let s=e?"active":"default";return t===void 0&&this._cachedMeta.dataset?this.re\
solveDatasetElementOptions(s):this.resolveDataElementOptions(t||0,s)}getContext(t,e,s){let n=this.getDataset(),o;if(t>=0&&t<this._cachedMeta.data.length){let a=this._cachedMeta.data[t];o=a.$context||(\
a.$context=Fa(this.getContext(),t,a)),o.parsed=this.getParsed(t),o.raw=n.data[t],o.index=o.dataIndex=t}else o=this.$context||(this.$context=Ia(this.chart.getContext(),this.index)),o.dataset=n,o.index=\
o.datasetIndex=this.index;return o.active=!!e,o.mode=s,o}resolveDatasetElementOptions(t){return this._resolveElementOptions(this.datasetElementType.id,t)}resolveDataElementOptions(t,e){return this._re\
solveElementOptions(this.dataElementType.id,e,t)}_resolveElementOptions(t,e="default",s){let n=e==="active",o=this._cachedDataOpts,a=t+"-"+e,r=o[a],l=this.enableOptionSharing&&Gt(s);if(r)return on(r,l\
);let c=this.chart.config,h=c.datasetElementScopeKeys(this._type,t),d=n?[`${t}Hover`,"hover",t,""]:[t,""],u=c.getOptionScopes(this.getDataset(),h),f=Object.keys(L.elements[t]),m=()=>this.getContext(s,\
n,e),g=c.resolveNamedOptions(u,f,m,d);return g.$shared&&(g.$shared=l,o[a]=Object.freeze(on(g,l))),g}_resolveAnimations(t,e,s){let n=this.chart,o=this._cachedDataOpts,a=`animation-${e}`,r=o[a];if(r)ret\
urn r;let l;if(n.options.animation!==!1){let h=this.chart.config,d=h.datasetAnimationScopeKeys(this._type,e),u=h.getOptionScopes(this.getDataset(),d);l=h.createResolver(u,this.getContext(t,s,e))}let c\
=new je(n,l&&l.animations);return l&&l._cacheable&&(o[a]=Object.freeze(c)),c}getSharedOptions(t){if(t.$shared)return this._sharedOptions||(this._sharedOptions=Object.assign({},t))}includeOptions(t,e){\
return!e||Ti(t)||this.chart._animationsDisabled}_getSharedOptions(t,e){let s=this.resolveDataElementOptions(t,e),n=this._sharedOptions,o=this.getSharedOptions(s),a=this.includeOptions(e,o)||o!==n;retu\
rn this.updateSharedOptions(o,e,s),{sharedOptions:o,includeOptions:a}}updateElement(t,e,s,n){Ti(n)?Object.assign(t,s):this._resolveAnimations(e,n).update(t,s)}updateSharedOptions(t,e,s){t&&!Ti(e)&&thi\
s._resolveAnimations(void 0,e).update(t,s)}_setStyle(t,e,s,n){t.active=n;let o=this.getStyle(e,n);this._resolveAnimations(e,s,n).update(t,{options:!n&&this.getSharedOptions(o)||o})}removeHoverStyle(t,\
e,s){this._setStyle(t,s,"active",!1)}setHoverStyle(t,e,s){this._setStyle(t,s,"active",!0)}_removeDatasetHoverStyle(){let t=this._cachedMeta.dataset;t&&this._setStyle(t,void 0,"active",!1)}_setDatasetH\
overStyle(){let t=this._cachedMeta.dataset;t&&this._setStyle(t,void 0,"active",!0)}_resyncElements(t){let e=this._data,s=this._cachedMeta.data;for(let[r,l,c]of this._syncList)this[r](l,c);this._syncLi\
st=[];let n=s.length,o=e.length,a=Math.min(o,n);a&&this.parse(0,a),o>n?this._insertElements(n,o-n,t):o<n&&this._removeElements(o,n-o)}_insertElements(t,e,s=!0){let n=this._cachedMeta,o=n.data,a=t+e,r,\
l=c=>{for(c.length+=e,r=c.length-1;r>=a;r--)c[r]=c[r-e]};for(l(o),r=t;r<a;++r)o[r]=new this.dataElementType;this._parsing&&l(n._parsed),this.parse(t,e),s&&this.updateElements(o,t,e,"reset")}updateElem\
ents(t,e,s,n){}_removeElements(t,e){let s=this._cachedMeta;if(this._parsing){let n=s._parsed.splice(t,e);s._stacked&&te(s,n)}s.data.splice(t,e)}_sync(t){if(this._parsing)this._syncList.push(t);else{le\
t[e,s,n]=t;this[e](s,n)}this.chart._dataChanges.push([this.index,...t])}_onDataPush(){let t=arguments.length;this._sync(["_insertElements",this.getDataset().data.length-t,t])}_onDataPop(){this._sync([\
"_removeElements",this._cachedMeta.data.length-1,1])}_onDataShift(){this._sync(["_removeElements",0,1])}_onDataSplice(t,e){e&&this._sync(["_removeElements",t,e]);let s=arguments.length-2;s&&this._sync\
(["_insertElements",t,s])}_onDataUnshift(){this._sync(["_insertElements",0,arguments.length])}};var Ye=class extends $e{static id="scatter";static defaults={datasetElementType:!1,dataElementType:"poin\
t",showLine:!1,fill:!1};static overrides={interaction:{mode:"point"},scales:{x:{type:"linear"},y:{type:"linear"}}};getLabelAndValue(t){let e=this._cachedMeta,s=this.chart.data.labels||[],{xScale:n,ySc\
ale:o}=e,a=this.getParsed(t),r=n.getLabelForValue(a.x),l=o.getLabelForValue(a.y);return{label:s[t]||"",value:"("+r+", "+l+")"}}update(t){let e=this._cachedMeta,{data:s=[]}=e,n=this.chart._animationsDi\
sabled,{start:o,count:a}=Cs(e,s,n);if(this._drawStart=o,this._drawCount=a,Os(e)&&(o=0,a=s.length),this.options.showLine){this.datasetElementType||this.addElements();let{dataset:r,_dataset:l}=e;r._char\
t=this.chart,r._datasetIndex=this.index,r._decimated=!!l._decimated,r.points=s;let c=this.resolveDatasetElementOptions(t);c.segment=this.options.segment,this.updateElement(r,void 0,{animated:!n,option\
s:c},t)}else this.datasetElementType&&(delete e.dataset,this.datasetElementType=!1);this.updateElements(s,o,a,t)}addElements(){let{showLine:t}=this.options;!this.datasetElementType&&t&&(this.datasetEl\
ementType=this.chart.registry.getElement("line")),super.addElements()}updateElements(t,e,s,n){let o=n==="reset",{iScale:a,vScale:r,_stacked:l,_dataset:c}=this._cachedMeta,h=this.resolveDataElementOpti\
ons(e,n),d=this.getSharedOptions(h),u=this.includeOptions(n,d),f=a.axis,m=r.axis,{spanGaps:g,segment:p}=this.options,b=It(g)?g:Number.POSITIVE_INFINITY,_=this.chart._animationsDisabled||o||n==="none",\
M=e>0&&this.getParsed(e-1);for(let y=e;y<e+s;++y){let x=t[y],k=this.getParsed(y),v=_?x:{},S=C(k[m]),w=v[f]=a.getPixelForValue(k[f],y),R=v[m]=o||S?r.getBasePixel():r.getPixelForValue(l?this.applyStack(\
r,k,l):k[m],y);v.skip=isNaN(w)||isNaN(R)||S,v.stop=y>0&&Math.abs(k[f]-M[f])>b,p&&(v.parsed=k,v.raw=c.data[y]),u&&(v.options=d||this.resolveDataElementOptions(y,x.active?"active":n)),_||this.updateElem\
ent(x,y,v,n),M=k}this.updateSharedOptions(d,n,h)}getMaxOverflow(){let t=this._cachedMeta,e=t.data||[];if(!this.options.showLine){let r=0;for(let l=e.length-1;l>=0;--l)r=Math.max(r,e[l].size(this.resol\
veDataElementOptions(l))/2);return r>0&&r}let s=t.dataset,n=s.options&&s.options.borderWidth||0;if(!e.length)return n;let o=e[0].size(this.resolveDataElementOptions(0)),a=e[e.length-1].size(this.resol\
veDataElementOptions(e.length-1));return Math.max(n,o,a)/2}};function St(){throw new Error("This method is not implemented: Check that a complete date adapter is provided.")}var zi=class i{static over\
ride(t){Object.assign(i.prototype,t)}options;constructor(t){this.options=t||{}}init(){}formats(){return St()}parse(){return St()}format(){return St()}add(){return St()}diff(){return St()}startOf(){ret\
urn St()}endOf(){return St()}},Ba={_date:zi};function Va(i,t,e,s){let{controller:n,data:o,_sorted:a}=i,r=n._cachedMeta.iScale,l=i.dataset&&i.dataset.options?i.dataset.options.spanGaps:null;if(r&&t===r\
.axis&&t!=="r"&&a&&o.length){let c=r._reversePixels?Ms:ft;if(s){if(n._sharedOptions){let h=o[0],d=typeof h.getRange=="function"&&h.getRange(t);if(d){let u=c(o,t,e-d),f=c(o,t,e+d);return{lo:u.lo,hi:f.h\
i}}}}else{let h=c(o,t,e);if(l){let{vScale:d}=n._cachedMeta,{_parsed:u}=i,f=u.slice(0,h.lo+1).reverse().findIndex(g=>!C(g[d.axis]));h.lo-=Math.max(0,f);let m=u.slice(h.hi).findIndex(g=>!C(g[d.axis]));h\
.hi+=Math.max(0,m)}return h}}return{lo:0,hi:o.length-1}}function ce(i,t,e,s,n){let o=i.getSortedVisibleDatasetMetas(),a=e[t];for(let r=0,l=o.length;r<l;++r){let{index:c,data:h}=o[r],{lo:d,hi:u}=Va(o[r\
],t,a,n);for(let f=d;f<=u;++f){let m=h[f];m.skip||s(m,c,f)}}}function Na(i){let t=i.indexOf("x")!==-1,e=i.indexOf("y")!==-1;return function(s,n){let o=t?Math.abs(s.x-n.x):0,a=e?Math.abs(s.y-n.y):0;ret\
urn Math.sqrt(Math.pow(o,2)+Math.pow(a,2))}}function Li(i,t,e,s,n){let o=[];return!n&&!i.isPointInArea(t)||ce(i,e,t,function(r,l,c){!n&&!Z(r,i.chartArea,0)||r.inRange(t.x,t.y,s)&&o.push({element:r,dat\
asetIndex:l,index:c})},!0),o}function Wa(i,t,e,s){let n=[];function o(a,r,l){let{startAngle:c,endAngle:h}=a.getProps(["startAngle","endAngle"],s),{angle:d}=xs(a,{x:t.x,y:t.y});fi(d,c,h)&&n.push({eleme\
nt:a,datasetIndex:r,index:l})}return ce(i,e,t,o),n}function Ha(i,t,e,s,n,o){let a=[],r=Na(e),l=Number.POSITIVE_INFINITY;function c(h,d,u){let f=h.inRange(t.x,t.y,n);if(s&&!f)return;let m=h.getCenterPo\
int(n);if(!(!!o||i.isPointInArea(m))&&!f)return;let p=r(t,m);p<l?(a=[{element:h,datasetIndex:d,index:u}],l=p):p===l&&a.push({element:h,datasetIndex:d,index:u})}return ce(i,e,t,c),a}function Ri(i,t,e,s\
,n,o){return!o&&!i.isPointInArea(t)?[]:e==="r"&&!s?Wa(i,t,e,n):Ha(i,t,e,s,n,o)}function an(i,t,e,s,n){let o=[],a=e==="x"?"inXRange":"inYRange",r=!1;return ce(i,e,t,(l,c,h)=>{l[a]&&l[a](t[e],n)&&(o.pus\
h({element:l,datasetIndex:c,index:h}),r=r||l.inRange(t.x,t.y,n))}),s&&!r?[]:o}var ja={evaluateInteractionItems:ce,modes:{index(i,t,e,s){let n=bt(t,i),o=e.axis||"x",a=e.includeInvisible||!1,r=e.interse\
ct?Li(i,n,o,s,a):Ri(i,n,o,!1,s,a),l=[];return r.length?(i.getSortedVisibleDatasetMetas().forEach(c=>{let h=r[0].index,d=c.data[h];d&&!d.skip&&l.push({element:d,datasetIndex:c.index,index:h})}),l):[]},\
dataset(i,t,e,s){let n=bt(t,i),o=e.axis||"xy",a=e.includeInvisible||!1,r=e.intersect?Li(i,n,o,s,a):Ri(i,n,o,!1,s,a);if(r.length>0){let l=r[0].datasetIndex,c=i.getDatasetMeta(l).data;r=[];for(let h=0;h\
<c.length;++h)r.push({element:c[h],datasetIndex:l,index:h})}return r},point(i,t,e,s){let n=bt(t,i),o=e.axis||"xy",a=e.includeInvisible||!1;return Li(i,n,o,s,a)},nearest(i,t,e,s){let n=bt(t,i),o=e.axis\
||"xy",a=e.includeInvisible||!1;return Ri(i,n,o,e.intersect,s,a)},x(i,t,e,s){let n=bt(t,i);return an(i,n,"x",e.intersect,s)},y(i,t,e,s){let n=bt(t,i);return an(i,n,"y",e.intersect,s)}}},$n=["left","to\
p","right","bottom"];function ee(i,t){return i.filter(e=>e.pos===t)}function rn(i,t){return i.filter(e=>$n.indexOf(e.pos)===-1&&e.box.axis===t)}function ie(i,t){return i.sort((e,s)=>{let n=t?s:e,o=t?e\
:s;return n.weight===o.weight?n.index-o.index:n.weight-o.weight})}function $a(i){let t=[],e,s,n,o,a,r;for(e=0,s=(i||[]).length;e<s;++e)n=i[e],{position:o,options:{stack:a,stackWeight:r=1}}=n,t.push({i\
ndex:e,box:n,pos:o,horizontal:n.isHorizontal(),weight:n.weight,stack:a&&o+a,stackWeight:r});return t}function Ya(i){let t={};for(let e of i){let{stack:s,pos:n,stackWeight:o}=e;if(!s||!$n.includes(n))c\
ontinue;let a=t[s]||(t[s]={count:0,placed:0,weight:0,size:0});a.count++,a.weight+=o}return t}function Ua(i,t){let e=Ya(i),{vBoxMaxWidth:s,hBoxMaxHeight:n}=t,o,a,r;for(o=0,a=i.length;o<a;++o){r=i[o];le\
t{fullSize:l}=r.box,c=e[r.stack],h=c&&r.stackWeight/c.weight;r.horizontal?(r.width=h?h*s:l&&t.availableWidth,r.height=n):(r.width=s,r.height=h?h*n:l&&t.availableHeight)}return e}function Xa(i){let t=$\
a(i),e=ie(t.filter(c=>c.box.fullSize),!0),s=ie(ee(t,"left"),!0),n=ie(ee(t,"right")),o=ie(ee(t,"top"),!0),a=ie(ee(t,"bottom")),r=rn(t,"x"),l=rn(t,"y");return{fullSize:e,leftAndTop:s.concat(o),rightAndB\
ottom:n.concat(l).concat(a).concat(r),chartArea:ee(t,"chartArea"),vertical:s.concat(n).concat(l),horizontal:o.concat(a).concat(r)}}function ln(i,t,e,s){return Math.max(i[e],t[e])+Math.max(i[s],t[s])}f\
unction Yn(i,t){i.top=Math.max(i.top,t.top),i.left=Math.max(i.left,t.left),i.bottom=Math.max(i.bottom,t.bottom),i.right=Math.max(i.right,t.right)}function Ka(i,t,e,s){let{pos:n,box:o}=e,a=i.maxPadding\
;if(!P(n)){e.size&&(i[n]-=e.size);let d=s[e.stack]||{size:0,count:1};d.size=Math.max(d.size,e.horizontal?o.height:o.width),e.size=d.size/d.count,i[n]+=e.size}o.getPadding&&Yn(a,o.getPadding());let r=M\
ath.max(0,t.outerWidth-ln(a,i,"left","right")),l=Math.max(0,t.outerHeight-ln(a,i,"top","bottom")),c=r!==i.w,h=l!==i.h;return i.w=r,i.h=l,e.horizontal?{same:c,other:h}:{same:h,other:c}}function qa(i){l\
et t=i.maxPadding;function e(s){let n=Math.max(t[s]-i[s],0);return i[s]+=n,n}i.y+=e("top"),i.x+=e("left"),e("right"),e("bottom")}function Ga(i,t){let e=t.maxPadding;function s(n){let o={left:0,top:0,r\
ight:0,bottom:0};return n.forEach(a=>{o[a]=Math.max(t[a],e[a])}),o}return s(i?["left","right"]:["top","bottom"])}function oe(i,t,e,s){let n=[],o,a,r,l,c,h;for(o=0,a=i.length,c=0;o<a;++o){r=i[o],l=r.bo\
x,l.update(r.width||t.w,r.height||t.h,Ga(r.horizontal,t));let{same:d,other:u}=Ka(t,e,r,s);c|=d&&n.length,h=h||u,l.fullSize||n.push(r)}return c&&oe(n,t,e,s)||h}function Ie(i,t,e,s,n){i.top=e,i.left=t,i\
.right=t+s,i.bottom=e+n,i.width=s,i.height=n}function cn(i,t,e,s){let n=e.padding,{x:o,y:a}=t;for(let r of i){let l=r.box,c=s[r.stack]||{count:1,placed:0,weight:1},h=r.stackWeight/c.weight||1;if(r.hor\
izontal){let d=t.w*h,u=c.size||l.height;Gt(c.start)&&(a=c.start),l.fullSize?Ie(l,n.left,a,e.outerWidth-n.right-n.left,u):Ie(l,t.left+c.placed,a,d,u),c.start=a,c.placed+=d,a=l.bottom}else{let d=t.h*h,u\
=c.size||l.width;Gt(c.start)&&(o=c.start),l.fullSize?Ie(l,o,n.top,u,e.outerHeight-n.bottom-n.top):Ie(l,o,t.top+c.placed,u,d),c.start=o,c.placed+=d,o=l.right}}t.x=o,t.y=a}var Fe={addBox(i,t){i.boxes||(\
i.boxes=[]),t.fullSize=t.fullSize||!1,t.position=t.position||"top",t.weight=t.weight||0,t._layers=t._layers||function(){return[{z:0,draw(e){t.draw(e)}}]},i.boxes.push(t)},removeBox(i,t){let e=i.boxes?\
i.boxes.indexOf(t):-1;e!==-1&&i.boxes.splice(e,1)},configure(i,t,e){t.fullSize=e.fullSize,t.position=e.position,t.weight=e.weight},update(i,t,e,s){if(!i)return;let n=U(i.options.layout.padding),o=Math\
.max(t-n.width,0),a=Math.max(e-n.height,0),r=Xa(i.boxes),l=r.vertical,c=r.horizontal;D(i.boxes,g=>{typeof g.beforeLayout=="function"&&g.beforeLayout()});let h=l.reduce((g,p)=>p.box.options&&p.box.opti\
ons.display===!1?g:g+1,0)||1,d=Object.freeze({outerWidth:t,outerHeight:e,padding:n,availableWidth:o,availableHeight:a,vBoxMaxWidth:o/2/h,hBoxMaxHeight:a/2}),u=Object.assign({},n);Yn(u,U(s));let f=Obje\
ct.assign({maxPadding:u,w:o,h:a,x:n.left,y:n.top},n),m=Ua(l.concat(c),d);oe(r.fullSize,f,d,m),oe(l,f,d,m),oe(c,f,d,m)&&oe(l,f,d,m),qa(f),cn(r.leftAndTop,f,d,m),f.x+=f.w,f.y+=f.h,cn(r.rightAndBottom,f,\
d,m),i.chartArea={left:f.left,top:f.top,right:f.left+f.w,bottom:f.top+f.h,height:f.h,width:f.w},D(r.chartArea,g=>{let p=g.box;Object.assign(p,i.chartArea),p.update(f.w,f.h,{left:0,top:0,right:0,bottom\
:0})})}},Ue=class{acquireContext(t,e){}releaseContext(t){return!1}addEventListener(t,e,s){}removeEventListener(t,e,s){}getDevicePixelRatio(){return 1}getMaximumSize(t,e,s,n){return e=Math.max(0,e||t.w\
idth),s=s||t.height,{width:e,height:Math.max(0,n?Math.floor(e/n):s)}}isAttached(t){return!0}updateConfig(t){}},Bi=class extends Ue{acquireContext(t){return t&&t.getContext&&t.getContext("2d")||null}up\
dateConfig(t){t.options.animation=!1}},We="$chartjs",Ja={touchstart:"mousedown",touchmove:"mousemove",touchend:"mouseup",pointerenter:"mouseenter",pointerdown:"mousedown",pointermove:"mousemove",point\
erup:"mouseup",pointerleave:"mouseout",pointerout:"mouseout"},hn=i=>i===null||i==="";function Za(i,t){let e=i.style,s=i.getAttribute("height"),n=i.getAttribute("width");if(i[We]={initial:{height:s,wid\
th:n,style:{display:e.display,height:e.height,width:e.width}}},e.display=e.display||"block",e.boxSizing=e.boxSizing||"border-box",hn(n)){let o=Ci(i,"width");o!==void 0&&(i.width=o)}if(hn(s))if(i.style\
.height==="")i.height=i.width/(t||2);else{let o=Ci(i,"height");o!==void 0&&(i.height=o)}return i}var Un=js?{passive:!0}:!1;function Qa(i,t,e){i&&i.addEventListener(t,e,Un)}function tr(i,t,e){i&&i.canv\
as&&i.canvas.removeEventListener(t,e,Un)}function er(i,t){let e=Ja[i.type]||i.type,{x:s,y:n}=bt(i,t);return{type:e,chart:t,native:i,x:s!==void 0?s:null,y:n!==void 0?n:null}}function Xe(i,t){for(let e \
of i)if(e===t||e.contains(t))return!0}function ir(i,t,e){let s=i.canvas,n=new MutationObserver(o=>{let a=!1;for(let r of o)a=a||Xe(r.addedNodes,s),a=a&&!Xe(r.removedNodes,s);a&&e()});return n.observe(\
document,{childList:!0,subtree:!0}),n}function sr(i,t,e){let s=i.canvas,n=new MutationObserver(o=>{let a=!1;for(let r of o)a=a||Xe(r.removedNodes,s),a=a&&!Xe(r.addedNodes,s);a&&e()});return n.observe(\
document,{childList:!0,subtree:!0}),n}var re=new Map,dn=0;function Xn(){let i=window.devicePixelRatio;i!==dn&&(dn=i,re.forEach((t,e)=>{e.currentDevicePixelRatio!==i&&t()}))}function nr(i,t){re.size||w\
indow.addEventListener("resize",Xn),re.set(i,t)}function or(i){re.delete(i),re.size||window.removeEventListener("resize",Xn)}function ar(i,t,e){let s=i.canvas,n=s&&Le(s);if(!n)return;let o=mi((r,l)=>{\
let c=n.clientWidth;e(r,l),c<n.clientWidth&&e()},window),a=new ResizeObserver(r=>{let l=r[0],c=l.contentRect.width,h=l.contentRect.height;c===0&&h===0||o(c,h)});return a.observe(n),nr(i,o),a}function \
Ei(i,t,e){e&&e.disconnect(),t==="resize"&&or(i)}function rr(i,t,e){let s=i.canvas,n=mi(o=>{i.ctx!==null&&e(er(o,i))},i);return Qa(s,t,n),n}var Vi=class extends Ue{acquireContext(t,e){let s=t&&t.getCon\
text&&t.getContext("2d");return s&&s.canvas===t?(Za(t,e),s):null}releaseContext(t){let e=t.canvas;if(!e[We])return!1;let s=e[We].initial;["height","width"].forEach(o=>{let a=s[o];C(a)?e.removeAttribut\
e(o):e.setAttribute(o,a)});let n=s.style||{};return Object.keys(n).forEach(o=>{e.style[o]=n[o]}),e.width=e.width,delete e[We],!0}addEventListener(t,e,s){this.removeEventListener(t,e);let n=t.$proxies|\
|(t.$proxies={}),a={attach:ir,detach:sr,resize:ar}[e]||rr;n[e]=a(t,e,s)}removeEventListener(t,e){let s=t.$proxies||(t.$proxies={}),n=s[e];if(!n)return;({attach:Ei,detach:Ei,resize:Ei}[e]||tr)(t,e,n),s\
[e]=void 0}getDevicePixelRatio(){return window.devicePixelRatio}getMaximumSize(t,e,s,n){return Hs(t,e,s,n)}isAttached(t){let e=t&&Le(t);return!!(e&&e.isConnected)}};function lr(i){return!Te()||typeof \
OffscreenCanvas<"u"&&i instanceof OffscreenCanvas?Bi:Vi}var Pt=class{static defaults={};static defaultRoutes=void 0;x;y;active=!1;options;$animations;tooltipPosition(t){let{x:e,y:s}=this.getProps(["x"\
,"y"],t);return{x:e,y:s}}hasValue(){return It(this.x)&&It(this.y)}getProps(t,e){let s=this.$animations;if(!e||!s)return this;let n={};return t.forEach(o=>{n[o]=s[o]&&s[o].active()?s[o]._to:this[o]}),n\
}};function cr(i,t){let e=i.options.ticks,s=hr(i),n=Math.min(e.maxTicksLimit||s,s),o=e.major.enabled?ur(t):[],a=o.length,r=o[0],l=o[a-1],c=[];if(a>n)return fr(t,c,o,a/n),c;let h=dr(o,t,n);if(a>0){let \
d,u,f=a>1?Math.round((l-r)/(a-1)):null;for(ze(t,c,h,C(f)?0:r-f,r),d=0,u=a-1;d<u;d++)ze(t,c,h,o[d],o[d+1]);return ze(t,c,h,l,C(f)?t.length:l+f),c}return ze(t,c,h),c}function hr(i){let t=i.options.offse\
t,e=i._tickSize(),s=i._length/e+(t?0:1),n=i._maxLength/e;return Math.floor(Math.min(s,n))}function dr(i,t,e){let s=gr(i),n=t.length/e;if(!s)return Math.max(n,1);let o=ms(s);for(let a=0,r=o.length-1;a<\
r;a++){let l=o[a];if(l>n)return l}return Math.max(n,1)}function ur(i){let t=[],e,s;for(e=0,s=i.length;e<s;e++)i[e].major&&t.push(e);return t}function fr(i,t,e,s){let n=0,o=e[0],a;for(s=Math.ceil(s),a=\
0;a<i.length;a++)a===o&&(t.push(i[a]),n++,o=e[n*s])}function ze(i,t,e,s,n){let o=O(s,0),a=Math.min(O(n,i.length),i.length),r=0,l,c,h;for(e=Math.ceil(e),n&&(l=n-s,e=l/Math.floor(l/e)),h=o;h<0;)r++,h=Ma\
th.round(o+r*e);for(c=Math.max(o,0);c<a;c++)c===h&&(t.push(i[c]),r++,h=Math.round(o+r*e))}function gr(i){let t=i.length,e,s;if(t<2)return!1;for(s=i[0],e=1;e<t;++e)if(i[e]-i[e-1]!==s)return!1;return s}\
var pr=i=>i==="left"?"right":i==="right"?"left":i,un=(i,t,e)=>t==="top"||t==="left"?i[t]+e:i[t]-e,fn=(i,t)=>Math.min(t||i,i);function gn(i,t){let e=[],s=i.length/t,n=i.length,o=0;for(;o<n;o+=s)e.push(\
i[Math.floor(o)]);return e}function mr(i,t,e){let s=i.ticks.length,n=Math.min(t,s-1),o=i._startPixel,a=i._endPixel,r=1e-6,l=i.getPixelForTick(n),c;if(!(e&&(s===1?c=Math.max(l-o,a-l):t===0?c=(i.getPixe\
lForTick(1)-l)/2:c=(l-i.getPixelForTick(n-1))/2,l+=n<t?c:-c,l<o-r||l>a+r)))return l}function br(i,t){D(i,e=>{let s=e.gc,n=s.length/2,o;if(n>t){for(o=0;o<n;++o)delete e.data[s[o]];s.splice(0,n)}})}func\
tion se(i){return i.drawTicks?i.tickLength:0}function pn(i,t){if(!i.display)return 0;let e=H(i.font,t),s=U(i.padding);return(A(i.text)?i.text.length:1)*e.lineHeight+s.height}function xr(i,t){return at\
(i,{scale:t,type:"scale"})}function _r(i,t,e){return at(i,{tick:e,index:t,type:"tick"})}function yr(i,t,e){let s=Ds(i);return(e&&t!=="right"||!e&&t==="right")&&(s=pr(s)),s}function Mr(i,t,e,s){let{top\
:n,left:o,bottom:a,right:r,chart:l}=i,{chartArea:c,scales:h}=l,d=0,u,f,m,g=a-n,p=r-o;if(i.isHorizontal()){if(f=bi(s,o,r),P(e)){let b=Object.keys(e)[0],_=e[b];m=h[b].getPixelForValue(_)+g-t}else e==="c\
enter"?m=(c.bottom+c.top)/2+g-t:m=un(i,e,t);u=r-o}else{if(P(e)){let b=Object.keys(e)[0],_=e[b];f=h[b].getPixelForValue(_)-p+t}else e==="center"?f=(c.left+c.right)/2-p+t:f=un(i,e,t);m=bi(s,a,n),d=e==="\
left"?-N:N}return{titleX:f,titleY:m,maxWidth:u,rotation:d}}var Bt=class i extends Pt{constructor(t){super(),this.id=t.id,this.type=t.type,this.options=void 0,this.ctx=t.ctx,this.chart=t.chart,this.top\
=void 0,this.bottom=void 0,this.left=void 0,this.right=void 0,this.width=void 0,this.height=void 0,this._margins={left:0,right:0,top:0,bottom:0},this.maxWidth=void 0,this.maxHeight=void 0,this.padding\
Top=void 0,this.paddingBottom=void 0,this.paddingLeft=void 0,this.paddingRight=void 0,this.axis=void 0,this.labelRotation=void 0,this.min=void 0,this.max=void 0,this._range=void 0,this.ticks=[],this._\
gridLineItems=null,this._labelItems=null,this._labelSizes=null,this._length=0,this._maxLength=0,this._longestTextCache={},this._startPixel=void 0,this._endPixel=void 0,this._reversePixels=!1,this._use\
rMax=void 0,this._userMin=void 0,this._suggestedMax=void 0,this._suggestedMin=void 0,this._ticksLength=0,this._borderValue=0,this._cache={},this._dataLimitsCached=!1,this.$context=void 0}init(t){this.\
options=t.setContext(this.getContext()),this.axis=t.axis,this._userMin=this.parse(t.min),this._userMax=this.parse(t.max),this._suggestedMin=this.parse(t.suggestedMin),this._suggestedMax=this.parse(t.s\
uggestedMax)}parse(t,e){return t}getUserBounds(){let{_userMin:t,_userMax:e,_suggestedMin:s,_suggestedMax:n}=this;return t=W(t,Number.POSITIVE_INFINITY),e=W(e,Number.NEGATIVE_INFINITY),s=W(s,Number.POS\
ITIVE_INFINITY),n=W(n,Number.NEGATIVE_INFINITY),{min:W(t,s),max:W(e,n),minDefined:B(t),maxDefined:B(e)}}getMinMax(t){let{min:e,max:s,minDefined:n,maxDefined:o}=this.getUserBounds(),a;if(n&&o)return{mi\
n:e,max:s};let r=this.getMatchingVisibleMetas();for(let l=0,c=r.length;l<c;++l)a=r[l].controller.getMinMax(this,t),n||(e=Math.min(e,a.min)),o||(s=Math.max(s,a.max));return e=o&&e>s?s:e,s=n&&e>s?e:s,{m\
in:W(e,W(s,e)),max:W(s,W(e,s))}}getPadding(){return{left:this.paddingLeft||0,top:this.paddingTop||0,right:this.paddingRight||0,bottom:this.paddingBottom||0}}getTicks(){return this.ticks}getLabels(){le\
t t=this.chart.data;return this.options.labels||(this.isHorizontal()?t.xLabels:t.yLabels)||t.labels||[]}getLabelItems(t=this.chart.chartArea){return this._labelItems||(this._labelItems=this._computeLa\
belItems(t))}beforeLayout(){this._cache={},this._dataLimitsCached=!1}beforeUpdate(){T(this.options.beforeUpdate,[this])}update(t,e,s){let{beginAtZero:n,grace:o,ticks:a}=this.options,r=a.sampleSize;thi\
s.beforeUpdate(),this.maxWidth=t,this.maxHeight=e,this._margins=s=Object.assign({left:0,right:0,top:0,bottom:0},s),this.ticks=null,this._labelSizes=null,this._gridLineItems=null,this._labelItems=null,\
this.beforeSetDimensions(),this.setDimensions(),this.afterSetDimensions(),this._maxLength=this.isHorizontal()?this.width+s.left+s.right:this.height+s.top+s.bottom,this._dataLimitsCached||(this.beforeD\
ataLimits(),this.determineDataLimits(),this.afterDataLimits(),this._range=Fs(this,o,n),this._dataLimitsCached=!0),this.beforeBuildTicks(),this.ticks=this.buildTicks()||[],this.afterBuildTicks();let l=\
r<this.ticks.length;this._convertTicksToLabels(l?gn(this.ticks,r):this.ticks),this.configure(),this.beforeCalculateLabelRotation(),this.calculateLabelRotation(),this.afterCalculateLabelRotation(),a.di\
splay&&(a.autoSkip||a.source==="auto")&&(this.ticks=cr(this,this.ticks),this._labelSizes=null,this.afterAutoSkip()),l&&this._convertTicksToLabels(this.ticks),this.beforeFit(),this.fit(),this.afterFit(\
),this.afterUpdate()}configure(){let t=this.options.reverse,e,s;this.isHorizontal()?(e=this.left,s=this.right):(e=this.top,s=this.bottom,t=!t),this._startPixel=e,this._endPixel=s,this._reversePixels=t\
,this._length=s-e,this._alignToPixels=this.options.alignToPixels}afterUpdate(){T(this.options.afterUpdate,[this])}beforeSetDimensions(){T(this.options.beforeSetDimensions,[this])}setDimensions(){this.\
isHorizontal()?(this.width=this.maxWidth,this.left=0,this.right=this.width):(this.height=this.maxHeight,this.top=0,this.bottom=this.height),this.paddingLeft=0,this.paddingTop=0,this.paddingRight=0,thi\
s.paddingBottom=0}afterSetDimensions(){T(this.options.afterSetDimensions,[this])}_callHooks(t){this.chart.notifyPlugins(t,this.getContext()),T(this.options[t],[this])}beforeDataLimits(){this._callHook\
s("beforeDataLimits")}determineDataLimits(){}afterDataLimits(){this._callHooks("afterDataLimits")}beforeBuildTicks(){this._callHooks("beforeBuildTicks")}buildTicks(){return[]}afterBuildTicks(){this._c\
allHooks("afterBuildTicks")}beforeTickToLabelConversion(){T(this.options.beforeTickToLabelConversion,[this])}generateTickLabels(t){let e=this.options.ticks,s,n,o;for(s=0,n=t.length;s<n;s++)o=t[s],o.la\
bel=T(e.callback,[o.value,s,t],this)}afterTickToLabelConversion(){T(this.options.afterTickToLabelConversion,[this])}beforeCalculateLabelRotation(){T(this.options.beforeCalculateLabelRotation,[this])}c\
alculateLabelRotation(){let t=this.options,e=t.ticks,s=fn(this.ticks.length,t.ticks.maxTicksLimit),n=e.minRotation||0,o=e.maxRotation,a=n,r,l,c;if(!this._isVisible()||!e.display||n>=o||s<=1||!this.isH\
orizontal()){this.labelRotation=n;return}let h=this._getLabelSizes(),d=h.widest.width,u=h.highest.height,f=G(this.chart.width-d,0,this.maxWidth);r=t.offset?this.maxWidth/s:f/(s-1),d+6>r&&(r=f/(s-(t.of\
fset?.5:1)),l=this.maxHeight-se(t.grid)-e.padding-pn(t.title,this.chart.options.font),c=Math.sqrt(d*d+u*u),a=Se(Math.min(Math.asin(G((h.highest.height+6)/r,-1,1)),Math.asin(G(l/c,-1,1))-Math.asin(G(u/\
c,-1,1)))),a=Math.max(n,Math.min(o,a))),this.labelRotation=a}afterCalculateLabelRotation(){T(this.options.afterCalculateLabelRotation,[this])}afterAutoSkip(){}beforeFit(){T(this.options.beforeFit,[thi\
s])}fit(){let t={width:0,height:0},{chart:e,options:{ticks:s,title:n,grid:o}}=this,a=this._isVisible(),r=this.isHorizontal();if(a){let l=pn(n,e.options.font);if(r?(t.width=this.maxWidth,t.height=se(o)\
+l):(t.height=this.maxHeight,t.width=se(o)+l),s.display&&this.ticks.length){let{first:c,last:h,widest:d,highest:u}=this._getLabelSizes(),f=s.padding*2,m=ot(this.labelRotation),g=Math.cos(m),p=Math.sin\
(m);if(r){let b=s.mirror?0:p*d.width+g*u.height;t.height=Math.min(this.maxHeight,t.height+b+f)}else{let b=s.mirror?0:g*d.width+p*u.height;t.width=Math.min(this.maxWidth,t.width+b+f)}this._calculatePad\
ding(c,h,p,g)}}this._handleMargins(),r?(this.width=this._length=e.width-this._margins.left-this._margins.right,this.height=t.height):(this.width=t.width,this.height=this._length=e.height-this._margins\
.top-this._margins.bottom)}_calculatePadding(t,e,s,n){let{ticks:{align:o,padding:a},position:r}=this.options,l=this.labelRotation!==0,c=r!=="top"&&this.axis==="x";if(this.isHorizontal()){let h=this.ge\
tPixelForTick(0)-this.left,d=this.right-this.getPixelForTick(this.ticks.length-1),u=0,f=0;l?c?(u=n*t.width,f=s*e.height):(u=s*t.height,f=n*e.width):o==="start"?f=e.width:o==="end"?u=t.width:o!=="inner\
"&&(u=t.width/2,f=e.width/2),this.paddingLeft=Math.max((u-h+a)*this.width/(this.width-h),0),this.paddingRight=Math.max((f-d+a)*this.width/(this.width-d),0)}else{let h=e.height/2,d=t.height/2;o==="star\
t"?(h=0,d=t.height):o==="end"&&(h=e.height,d=0),this.paddingTop=h+a,this.paddingBottom=d+a}}_handleMargins(){this._margins&&(this._margins.left=Math.max(this.paddingLeft,this._margins.left),this._marg\
ins.top=Math.max(this.paddingTop,this._margins.top),this._margins.right=Math.max(this.paddingRight,this._margins.right),this._margins.bottom=Math.max(this.paddingBottom,this._margins.bottom))}afterFit\
(){T(this.options.afterFit,[this])}isHorizontal(){let{axis:t,position:e}=this.options;return e==="top"||e==="bottom"||t==="x"}isFullSize(){return this.options.fullSize}_convertTicksToLabels(t){this.be\
foreTickToLabelConversion(),this.generateTickLabels(t);let e,s;for(e=0,s=t.length;e<s;e++)C(t[e].label)&&(t.splice(e,1),s--,e--);this.afterTickToLabelConversion()}_getLabelSizes(){let t=this._labelSiz\
es;if(!t){let e=this.options.ticks.sampleSize,s=this.ticks;e<s.length&&(s=gn(s,e)),this._labelSizes=t=this._computeLabelSizes(s,s.length,this.options.ticks.maxTicksLimit)}return t}_computeLabelSizes(t\
,e,s){let{ctx:n,_longestTextCache:o}=this,a=[],r=[],l=Math.floor(e/fn(e,s)),c=0,h=0,d,u,f,m,g,p,b,_,M,y,x;for(d=0;d<e;d+=l){if(m=t[d].label,g=this._resolveTickFontOptions(d),n.font=p=g.string,b=o[p]=o\
[p]||{data:{},gc:[]},_=g.lineHeight,M=y=0,!C(m)&&!A(m))M=Xt(n,b.data,b.gc,M,m),y=_;else if(A(m))for(u=0,f=m.length;u<f;++u)x=m[u],!C(x)&&!A(x)&&(M=Xt(n,b.data,b.gc,M,x),y+=_);a.push(M),r.push(y),c=Mat\
h.max(M,c),h=Math.max(y,h)}br(o,e);let k=a.indexOf(c),v=r.indexOf(h),S=w=>({width:a[w]||0,height:r[w]||0});return{first:S(0),last:S(e-1),widest:S(k),highest:S(v),widths:a,heights:r}}getLabelForValue(t\
){return t}getPixelForValue(t,e){return NaN}getValueForPixel(t){}getPixelForTick(t){let e=this.ticks;return t<0||t>e.length-1?null:this.getPixelForValue(e[t].value)}getPixelForDecimal(t){this._reverse\
Pixels&&(t=1-t);let e=this._startPixel+t*this._length;return _s(this._alignToPixels?mt(this.chart,e,0):e)}getDecimalForPixel(t){let e=(t-this._startPixel)/this._length;return this._reversePixels?1-e:e\
}getBasePixel(){return this.getPixelForValue(this.getBaseValue())}getBaseValue(){let{min:t,max:e}=this;return t<0&&e<0?e:t>0&&e>0?t:0}getContext(t){let e=this.ticks||[];if(t>=0&&t<e.length){let s=e[t]\
;return s.$context||(s.$context=_r(this.getContext(),t,s))}return this.$context||(this.$context=xr(this.chart.getContext(),this))}_tickSize(){let t=this.options.ticks,e=ot(this.labelRotation),s=Math.a\
bs(Math.cos(e)),n=Math.abs(Math.sin(e)),o=this._getLabelSizes(),a=t.autoSkipPadding||0,r=o?o.widest.width+a:0,l=o?o.highest.height+a:0;return this.isHorizontal()?l*s>r*n?r/s:l/n:l*n<r*s?l/s:r/n}_isVis\
ible(){let t=this.options.display;return t!=="auto"?!!t:this.getMatchingVisibleMetas().length>0}_computeGridLineItems(t){let e=this.axis,s=this.chart,n=this.options,{grid:o,position:a,border:r}=n,l=o.\
offset,c=this.isHorizontal(),d=this.ticks.length+(l?1:0),u=se(o),f=[],m=r.setContext(this.getContext()),g=m.display?m.width:0,p=g/2,b=function(V){return mt(s,V,g)},_,M,y,x,k,v,S,w,R,I,F,J;if(a==="top"\
)_=b(this.bottom),v=this.bottom-u,w=_-p,I=b(t.top)+p,J=t.bottom;else if(a==="bottom")_=b(this.top),I=t.top,J=b(t.bottom)-p,v=_+p,w=this.top+u;else if(a==="left")_=b(this.right),k=this.right-u,S=_-p,R=\
b(t.left)+p,F=t.right;else if(a==="right")_=b(this.left),R=t.left,F=b(t.right)-p,k=_+p,S=this.left+u;else if(e==="x"){if(a==="center")_=b((t.top+t.bottom)/2+.5);else if(P(a)){let V=Object.keys(a)[0],X\
=a[V];_=b(this.chart.scales[V].getPixelForValue(X))}I=t.top,J=t.bottom,v=_+p,w=v+u}else if(e==="y"){if(a==="center")_=b((t.left+t.right)/2);else if(P(a)){let V=Object.keys(a)[0],X=a[V];_=b(this.chart.\
scales[V].getPixelForValue(X))}k=_-p,S=k-u,R=t.left,F=t.right}let ct=O(n.ticks.maxTicksLimit,d),E=Math.max(1,Math.ceil(d/ct));for(M=0;M<d;M+=E){let V=this.getContext(M),X=o.setContext(V),he=r.setConte\
xt(V),de=X.lineWidth,Dt=X.color,ue=he.dash||[],Ct=he.dashOffset,Wt=X.tickWidth,xt=X.tickColor,Ht=X.tickBorderDash||[],_t=X.tickBorderDashOffset;y=mr(this,M,l),y!==void 0&&(x=mt(s,y,de),c?k=S=R=F=x:v=w\
=I=J=x,f.push({tx1:k,ty1:v,tx2:S,ty2:w,x1:R,y1:I,x2:F,y2:J,width:de,color:Dt,borderDash:ue,borderDashOffset:Ct,tickWidth:Wt,tickColor:xt,tickBorderDash:Ht,tickBorderDashOffset:_t}))}return this._ticks\
Length=d,this._borderValue=_,f}_computeLabelItems(t){let e=this.axis,s=this.options,{position:n,ticks:o}=s,a=this.isHorizontal(),r=this.ticks,{align:l,crossAlign:c,padding:h,mirror:d}=o,u=se(s.grid),f\
=u+h,m=d?-h:f,g=-ot(this.labelRotation),p=[],b,_,M,y,x,k,v,S,w,R,I,F,J="middle";if(n==="top")k=this.bottom-m,v=this._getXAxisLabelAlignment();else if(n==="bottom")k=this.top+m,v=this._getXAxisLabelAli\
gnment();else if(n==="left"){let E=this._getYAxisLabelAlignment(u);v=E.textAlign,x=E.x}else if(n==="right"){let E=this._getYAxisLabelAlignment(u);v=E.textAlign,x=E.x}else if(e==="x"){if(n==="center")k\
=(t.top+t.bottom)/2+f;else if(P(n)){let E=Object.keys(n)[0],V=n[E];k=this.chart.scales[E].getPixelForValue(V)+f}v=this._getXAxisLabelAlignment()}else if(e==="y"){if(n==="center")x=(t.left+t.right)/2-f\
;else if(P(n)){let E=Object.keys(n)[0],V=n[E];x=this.chart.scales[E].getPixelForValue(V)}v=this._getYAxisLabelAlignment(u).textAlign}e==="y"&&(l==="start"?J="top":l==="end"&&(J="bottom"));let ct=this.\
_getLabelSizes();for(b=0,_=r.length;b<_;++b){M=r[b],y=M.label;let E=o.setContext(this.getContext(b));S=this.getPixelForTick(b)+o.labelOffset,w=this._resolveTickFontOptions(b),R=w.lineHeight,I=A(y)?y.l\
ength:1;let V=I/2,X=E.color,he=E.textStrokeColor,de=E.textStrokeWidth,Dt=v;a?(x=S,v==="inner"&&(b===_-1?Dt=this.options.reverse?"left":"right":b===0?Dt=this.options.reverse?"right":"left":Dt="center")\
,n==="top"?c==="near"||g!==0?F=-I*R+R/2:c==="center"?F=-ct.highest.height/2-V*R+R:F=-ct.highest.height+R/2:c==="near"||g!==0?F=R/2:c==="center"?F=ct.highest.height/2-V*R:F=ct.highest.height-I*R,d&&(F*\
=-1),g!==0&&!E.showLabelBackdrop&&(x+=R/2*Math.sin(g))):(k=S,F=(1-I)*R/2);let ue;if(E.showLabelBackdrop){let Ct=U(E.backdropPadding),Wt=ct.heights[b],xt=ct.widths[b],Ht=F-Ct.top,_t=0-Ct.left;switch(J)\
{case"middle":Ht-=Wt/2;break;case"bottom":Ht-=Wt;break}switch(v){case"center":_t-=xt/2;break;case"right":_t-=xt;break;case"inner":b===_-1?_t-=xt:b>0&&(_t-=xt/2);break}ue={left:_t,top:Ht,width:xt+Ct.wi\
dth,height:Wt+Ct.height,color:E.backdropColor}}p.push({label:y,font:w,textOffset:F,options:{rotation:g,color:X,strokeColor:he,strokeWidth:de,textAlign:Dt,textBaseline:J,translation:[x,k],backdrop:ue}}\
)}return p}_getXAxisLabelAlignment(){let{position:t,ticks:e}=this.options;if(-ot(this.labelRotation))return t==="top"?"left":"right";let n="center";return e.align==="start"?n="left":e.align==="end"?n=\
"right":e.align==="inner"&&(n="inner"),n}_getYAxisLabelAlignment(t){let{position:e,ticks:{crossAlign:s,mirror:n,padding:o}}=this.options,a=this._getLabelSizes(),r=t+o,l=a.widest.width,c,h;return e==="\
left"?n?(h=this.right+o,s==="near"?c="left":s==="center"?(c="center",h+=l/2):(c="right",h+=l)):(h=this.right-r,s==="near"?c="right":s==="center"?(c="center",h-=l/2):(c="left",h=this.left)):e==="right"\
?n?(h=this.left+o,s==="near"?c="right":s==="center"?(c="center",h-=l/2):(c="left",h-=l)):(h=this.left+r,s==="near"?c="left":s==="center"?(c="center",h+=l/2):(c="right",h=this.right)):c="right",{textAl\
ign:c,x:h}}_computeLabelArea(){if(this.options.ticks.mirror)return;let t=this.chart,e=this.options.position;if(e==="left"||e==="right")return{top:0,left:this.left,bottom:t.height,right:this.right};if(\
e==="top"||e==="bottom")return{top:this.top,left:0,bottom:this.bottom,right:t.width}}drawBackground(){let{ctx:t,options:{backgroundColor:e},left:s,top:n,width:o,height:a}=this;e&&(t.save(),t.fillStyle\
=e,t.fillRect(s,n,o,a),t.restore())}getLineWidthForValue(t){let e=this.options.grid;if(!this._isVisible()||!e.display)return 0;let n=this.ticks.findIndex(o=>o.value===t);return n>=0?e.setContext(this.\
getContext(n)).lineWidth:0}drawGrid(t){let e=this.options.grid,s=this.ctx,n=this._gridLineItems||(this._gridLineItems=this._computeGridLineItems(t)),o,a,r=(l,c,h)=>{!h.width||!h.color||(s.save(),s.lin\
eWidth=h.width,s.strokeStyle=h.color,s.setLineDash(h.borderDash||[]),s.lineDashOffset=h.borderDashOffset,s.beginPath(),s.moveTo(l.x,l.y),s.lineTo(c.x,c.y),s.stroke(),s.restore())};if(e.display)for(o=0\
,a=n.length;o<a;++o){let l=n[o];e.drawOnChartArea&&r({x:l.x1,y:l.y1},{x:l.x2,y:l.y2},l),e.drawTicks&&r({x:l.tx1,y:l.ty1},{x:l.tx2,y:l.ty2},{color:l.tickColor,width:l.tickWidth,borderDash:l.tickBorderD\
ash,borderDashOffset:l.tickBorderDashOffset})}}drawBorder(){let{chart:t,ctx:e,options:{border:s,grid:n}}=this,o=s.setContext(this.getContext()),a=s.display?o.width:0;if(!a)return;let r=n.setContext(th\
is.getContext(0)).lineWidth,l=this._borderValue,c,h,d,u;this.isHorizontal()?(c=mt(t,this.left,a)-a/2,h=mt(t,this.right,r)+r/2,d=u=l):(d=mt(t,this.top,a)-a/2,u=mt(t,this.bottom,r)+r/2,c=h=l),e.save(),e\
.lineWidth=o.width,e.strokeStyle=o.color,e.beginPath(),e.moveTo(c,d),e.lineTo(h,u),e.stroke(),e.restore()}drawLabels(t){if(!this.options.ticks.display)return;let s=this.ctx,n=this._computeLabelArea();\
n&&Mi(s,n);let o=this.getLabelItems(t);for(let a of o){let r=a.options,l=a.font,c=a.label,h=a.textOffset;Zt(s,c,0,h,l,r)}n&&vi(s)}drawTitle(){let{ctx:t,options:{position:e,title:s,reverse:n}}=this;if(\
!s.display)return;let o=H(s.font),a=U(s.padding),r=s.align,l=o.lineHeight/2;e==="bottom"||e==="center"||P(e)?(l+=a.bottom,A(s.text)&&(l+=o.lineHeight*(s.text.length-1))):l+=a.top;let{titleX:c,titleY:h\
,maxWidth:d,rotation:u}=Mr(this,l,e,r);Zt(t,s.text,0,0,o,{color:s.color,maxWidth:d,rotation:u,textAlign:yr(r,e,n),textBaseline:"middle",translation:[c,h],strokeColor:s.strokeColor,strokeWidth:s.stroke\
Width})}draw(t){this._isVisible()&&(this.drawBackground(),this.drawGrid(t),this.drawBorder(),this.drawTitle(),this.drawLabels(t))}_layers(){let t=this.options,e=t.ticks&&t.ticks.z||0,s=O(t.grid&&t.gri\
d.z,-1),n=O(t.border&&t.border.z,0);return!this._isVisible()||this.draw!==i.prototype.draw?[{z:e,draw:o=>{this.draw(o)}}]:[{z:s,draw:o=>{this.drawBackground(),this.drawGrid(o),this.drawTitle()}},{z:n,\
draw:()=>{this.drawBorder()}},{z:e,draw:o=>{this.drawLabels(o)}}]}getMatchingVisibleMetas(t){let e=this.chart.getSortedVisibleDatasetMetas(),s=this.axis+"AxisID",n=[],o,a;for(o=0,a=e.length;o<a;++o){l\
et r=e[o];r[s]===this.id&&(!t||r.type===t)&&n.push(r)}return n}_resolveTickFontOptions(t){let e=this.options.ticks.setContext(this.getContext(t));return H(e.font)}_maxDigits(){let t=this._resolveTickF\
ontOptions(0).lineHeight;return(this.isHorizontal()?this.width:this.height)/t}},zt=class{constructor(t,e,s){this.type=t,this.scope=e,this.override=s,this.items=Object.create(null)}isForType(t){return \
Object.prototype.isPrototypeOf.call(this.type.prototype,t.prototype)}register(t){let e=Object.getPrototypeOf(t),s;Sr(e)&&(s=this.register(e));let n=this.items,o=t.id,a=this.scope+"."+o;if(!o)throw new\
 Error("class does not have id: "+t);return o in n||(n[o]=t,vr(t,a,s),this.override&&L.override(t.id,t.overrides)),a}get(t){return this.items[t]}unregister(t){let e=this.items,s=t.id,n=this.scope;s in\
 e&&delete e[s],n&&s in L[n]&&(delete L[n][s],this.override&&delete pt[s])}};function vr(i,t,e){let s=Tt(Object.create(null),[e?L.get(e):{},L.get(t),i.defaults]);L.set(t,s),i.defaultRoutes&&kr(t,i.def\
aultRoutes),i.descriptors&&L.describe(t,i.descriptors)}function kr(i,t){Object.keys(t).forEach(e=>{let s=e.split("."),n=s.pop(),o=[i].concat(s).join("."),a=t[e].split("."),r=a.pop(),l=a.join(".");L.ro\
ute(o,n,l,r)})}function Sr(i){return"id"in i&&"defaults"in i}var Ni=class{constructor(){this.controllers=new zt($e,"datasets",!0),this.elements=new zt(Pt,"elements"),this.plugins=new zt(Object,"plugin\
s"),this.scales=new zt(Bt,"scales"),this._typedRegistries=[this.controllers,this.scales,this.elements]}add(...t){this._each("register",t)}remove(...t){this._each("unregister",t)}addControllers(...t){t\
his._each("register",t,this.controllers)}addElements(...t){this._each("register",t,this.elements)}addPlugins(...t){this._each("register",t,this.plugins)}addScales(...t){this._each("register",t,this.sc\
ales)}getController(t){return this._get(t,this.controllers,"controller")}getElement(t){return this._get(t,this.elements,"element")}getPlugin(t){return this._get(t,this.plugins,"plugin")}getScale(t){re\
turn this._get(t,this.scales,"scale")}removeControllers(...t){this._each("unregister",t,this.controllers)}removeElements(...t){this._each("unregister",t,this.elements)}removePlugins(...t){this._each("\
unregister",t,this.plugins)}removeScales(...t){this._each("unregister",t,this.scales)}_each(t,e,s){[...e].forEach(n=>{let o=s||this._getRegistryForType(n);s||o.isForType(n)||o===this.plugins&&n.id?thi\
s._exec(t,o,n):D(n,a=>{let r=s||this._getRegistryForType(a);this._exec(t,r,a)})})}_exec(t,e,s){let n=ke(t);T(s["before"+n],[],s),e[t](s),T(s["after"+n],[],s)}_getRegistryForType(t){for(let e=0;e<this.\
_typedRegistries.length;e++){let s=this._typedRegistries[e];if(s.isForType(t))return s}return this.plugins}_get(t,e,s){let n=e.get(t);if(n===void 0)throw new Error(\'"\'+t+\'" is not a registered \'+s+"."\
);return n}},et=new Ni,Wi=class{constructor(){this._init=void 0}notify(t,e,s,n){if(e==="beforeInit"&&(this._init=this._createDescriptors(t,!0),this._notify(this._init,t,"install")),this._init===void 0\
)return;let o=n?this._descriptors(t).filter(n):this._descriptors(t),a=this._notify(o,t,e,s);return e==="afterDestroy"&&(this._notify(o,t,"stop"),this._notify(this._init,t,"uninstall"),this._init=void \
0),a}_notify(t,e,s,n){n=n||{};for(let o of t){let a=o.plugin,r=a[s],l=[e,n,o.options];if(T(r,l,a)===!1&&n.cancelable)return!1}return!0}invalidate(){C(this._cache)||(this._oldCache=this._cache,this._ca\
che=void 0)}_descriptors(t){if(this._cache)return this._cache;let e=this._cache=this._createDescriptors(t);return this._notifyStateChanges(t),e}_createDescriptors(t,e){let s=t&&t.config,n=O(s.options&\
&s.options.plugins,{}),o=wr(s);return n===!1&&!e?[]:Dr(t,o,n,e)}_notifyStateChanges(t){let e=this._oldCache||[],s=this._cache,n=(o,a)=>o.filter(r=>!a.some(l=>r.plugin.id===l.plugin.id));this._notify(n\
(e,s),t,"stop"),this._notify(n(s,e),t,"start")}};function wr(i){let t={},e=[],s=Object.keys(et.plugins.items);for(let o=0;o<s.length;o++)e.push(et.getPlugin(s[o]));let n=i.plugins||[];for(let o=0;o<n.\
length;o++){let a=n[o];e.indexOf(a)===-1&&(e.push(a),t[a.id]=!0)}return{plugins:e,localIds:t}}function Pr(i,t){return!t&&i===!1?null:i===!0?{}:i}function Dr(i,{plugins:t,localIds:e},s,n){let o=[],a=i.\
getContext();for(let r of t){let l=r.id,c=Pr(s[l],n);c!==null&&o.push({plugin:r,options:Cr(i.config,{plugin:r,local:e[l]},c,a)})}return o}function Cr(i,{plugin:t,local:e},s,n){let o=i.pluginScopeKeys(\
t),a=i.getOptionScopes(s,o);return e&&t.defaults&&a.push(t.defaults),i.createResolver(a,n,[""],{scriptable:!1,indexable:!1,allKeys:!0})}function Hi(i,t){let e=L.datasets[i]||{};return((t.datasets||{})\
[i]||{}).indexAxis||t.indexAxis||e.indexAxis||"x"}function Or(i,t){let e=i;return i==="_index_"?e=t:i==="_value_"&&(e=t==="x"?"y":"x"),e}function Ar(i,t){return i===t?"_index_":"_value_"}function mn(i\
){if(i==="x"||i==="y"||i==="r")return i}function Tr(i){if(i==="top"||i==="bottom")return"x";if(i==="left"||i==="right")return"y"}function ji(i,...t){if(mn(i))return i;for(let e of t){let s=e.axis||Tr(\
e.position)||i.length>1&&mn(i[0].toLowerCase());if(s)return s}throw new Error(`Cannot determine type of \'${i}\' axis. Please provide \'axis\' or \'position\' option.`)}function bn(i,t,e){if(e[t+"AxisID"]==\
=i)return{axis:t}}function Lr(i,t){if(t.data&&t.data.datasets){let e=t.data.datasets.filter(s=>s.xAxisID===i||s.yAxisID===i);if(e.length)return bn(i,"x",e[0])||bn(i,"y",e[0])}return{}}function Rr(i,t)\
{let e=pt[i.type]||{scales:{}},s=t.scales||{},n=Hi(i.type,t),o=Object.create(null);return Object.keys(s).forEach(a=>{let r=s[a];if(!P(r))return console.error(`Invalid scale configuration for scale: ${\
a}`);if(r._proxy)return console.warn(`Ignoring resolver passed as options for scale: ${a}`);let l=ji(a,r,Lr(a,i),L.scales[r.type]),c=Ar(l,n),h=e.scales||{};o[a]=Rt(Object.create(null),[{axis:l},r,h[l]\
,h[c]])}),i.data.datasets.forEach(a=>{let r=a.type||i.type,l=a.indexAxis||Hi(r,t),h=(pt[r]||{}).scales||{};Object.keys(h).forEach(d=>{let u=Or(d,l),f=a[u+"AxisID"]||u;o[f]=o[f]||Object.create(null),Rt\
(o[f],[{axis:u},s[f],h[d]])})}),Object.keys(o).forEach(a=>{let r=o[a];Rt(r,[L.scales[r.type],L.scale])}),o}function Kn(i){let t=i.options||(i.options={});t.plugins=O(t.plugins,{}),t.scales=Rr(i,t)}fun\
ction qn(i){return i=i||{},i.datasets=i.datasets||[],i.labels=i.labels||[],i}function Er(i){return i=i||{},i.data=qn(i.data),Kn(i),i}var xn=new Map,Gn=new Set;function Be(i,t){let e=xn.get(i);return e\
||(e=t(),xn.set(i,e),Gn.add(e)),e}var ne=(i,t,e)=>{let s=qt(t,e);s!==void 0&&i.add(s)},$i=class{constructor(t){this._config=Er(t),this._scopeCache=new Map,this._resolverCache=new Map}get platform(){re\
turn this._config.platform}get type(){return this._config.type}set type(t){this._config.type=t}get data(){return this._config.data}set data(t){this._config.data=qn(t)}get options(){return this._config\
.options}set options(t){this._config.options=t}get plugins(){return this._config.plugins}update(){let t=this._config;this.clearCache(),Kn(t)}clearCache(){this._scopeCache.clear(),this._resolverCache.c\
lear()}datasetScopeKeys(t){return Be(t,()=>[[`datasets.${t}`,""]])}datasetAnimationScopeKeys(t,e){return Be(`${t}.transition.${e}`,()=>[[`datasets.${t}.transitions.${e}`,`transitions.${e}`],[`datasets\
.${t}`,""]])}datasetElementScopeKeys(t,e){return Be(`${t}-${e}`,()=>[[`datasets.${t}.elements.${e}`,`datasets.${t}`,`elements.${e}`,""]])}pluginScopeKeys(t){let e=t.id,s=this.type;return Be(`${s}-plug\
in-${e}`,()=>[[`plugins.${e}`,...t.additionalOptionScopes||[]]])}_cachedScopes(t,e){let s=this._scopeCache,n=s.get(t);return(!n||e)&&(n=new Map,s.set(t,n)),n}getOptionScopes(t,e,s){let{options:n,type:\
o}=this,a=this._cachedScopes(t,s),r=a.get(e);if(r)return r;let l=new Set;e.forEach(h=>{t&&(l.add(t),h.forEach(d=>ne(l,t,d))),h.forEach(d=>ne(l,n,d)),h.forEach(d=>ne(l,pt[o]||{},d)),h.forEach(d=>ne(l,L\
,d)),h.forEach(d=>ne(l,De,d))});let c=Array.from(l);return c.length===0&&c.push(Object.create(null)),Gn.has(e)&&a.set(e,c),c}chartOptionScopes(){let{options:t,type:e}=this;return[t,pt[e]||{},L.dataset\
s[e]||{},{type:e},L,De]}resolveNamedOptions(t,e,s,n=[""]){let o={$shared:!0},{resolver:a,subPrefixes:r}=_n(this._resolverCache,t,n),l=a;if(Fr(a,e)){o.$shared=!1,s=st(s)?s():s;let c=this.createResolver\
(t,s,r);l=kt(a,s,c)}for(let c of e)o[c]=l[c];return o}createResolver(t,e,s=[""],n){let{resolver:o}=_n(this._resolverCache,t,s);return P(e)?kt(o,e,void 0,n):o}};function _n(i,t,e){let s=i.get(t);s||(s=\
new Map,i.set(t,s));let n=e.join(),o=s.get(n);return o||(o={resolver:Ae(t,e),subPrefixes:e.filter(r=>!r.toLowerCase().includes("hover"))},s.set(n,o)),o}var Ir=i=>P(i)&&Object.getOwnPropertyNames(i).so\
me(t=>st(i[t]));function Fr(i,t){let{isScriptable:e,isIndexable:s}=Si(i);for(let n of t){let o=e(n),a=s(n),r=(a||o)&&i[n];if(o&&(st(r)||Ir(r))||a&&A(r))return!0}return!1}var zr="4.6.1",Br=["top","bott\
om","left","right","chartArea"];function yn(i,t){return i==="top"||i==="bottom"||Br.indexOf(i)===-1&&t==="x"}function Mn(i,t){return function(e,s){return e[i]===s[i]?e[t]-s[t]:e[i]-s[i]}}function vn(i\
){let t=i.chart,e=t.options.animation;t.notifyPlugins("afterRender"),T(e&&e.onComplete,[i],t)}function Vr(i){let t=i.chart,e=t.options.animation;T(e&&e.onProgress,[i],t)}function Jn(i){return Te()&&ty\
peof i=="string"?i=document.getElementById(i):i&&i.length&&(i=i[0]),i&&i.canvas&&(i=i.canvas),i}var He={},kn=i=>{let t=Jn(i);return Object.values(He).filter(e=>e.canvas===t).pop()};function Nr(i,t,e){\
let s=Object.keys(i);for(let n of s){let o=+n;if(o>=t){let a=i[n];delete i[n],(e>0||o>t)&&(i[o+e]=a)}}}function Wr(i,t,e,s){return!e||i.type==="mouseout"?null:s?t:i}var Vt=class{static defaults=L;stat\
ic instances=He;static overrides=pt;static registry=et;static version=zr;static getChart=kn;static register(...t){et.add(...t),Sn()}static unregister(...t){et.remove(...t),Sn()}constructor(t,e){let s=\
this.config=new $i(e),n=Jn(t),o=kn(n);if(o)throw new Error("Canvas is already in use. Chart with ID \'"+o.id+"\' must be destroyed before the canvas with ID \'"+o.canvas.id+"\' can be reused.");let a=s.cr\
eateResolver(s.chartOptionScopes(),this.getContext());this.platform=new(s.platform||lr(n)),this.platform.updateConfig(s);let r=this.platform.acquireContext(n,a.aspectRatio),l=r&&r.canvas,c=l&&l.height\
,h=l&&l.width;if(this.id=us(),this.ctx=r,this.canvas=l,this.width=h,this.height=c,this._options=a,this._aspectRatio=this.aspectRatio,this._layers=[],this._metasets=[],this._stacks=void 0,this.boxes=[]\
,this.currentDevicePixelRatio=void 0,this.chartArea=void 0,this._active=[],this._lastEvent=void 0,this._listeners={},this._responsiveListeners=void 0,this._sortedMetasets=[],this.scales={},this._plugi\
ns=new Wi,this.$proxies={},this._hiddenIndices={},this.attached=!1,this._animationsDisabled=void 0,this.$context=void 0,this._doResize=Ps(d=>this.update(d),a.resizeDelay||0),this._dataChanges=[],He[th\
is.id]=this,!r||!l){console.error("Failed to create chart: can\'t acquire context from the given item");return}rt.listen(this,"complete",vn),rt.listen(this,"progress",Vr),this._initialize(),this.attach\
ed&&this.update()}get aspectRatio(){let{options:{aspectRatio:t,maintainAspectRatio:e},width:s,height:n,_aspectRatio:o}=this;return C(t)?e&&o?o:n?s/n:null:t}get data(){return this.config.data}set data(\
t){this.config.data=t}get options(){return this._options}set options(t){this.config.options=t}get registry(){return et}_initialize(){return this.notifyPlugins("beforeInit"),this.options.responsive?thi\
s.resize():Di(this,this.options.devicePixelRatio),this.bindEvents(),this.notifyPlugins("afterInit"),this}clear(){return yi(this.canvas,this.ctx),this}stop(){return rt.stop(this),this}resize(t,e){rt.ru\
nning(this)?this._resizeBeforeDraw={width:t,height:e}:this._resize(t,e)}_resize(t,e){let s=this.options,n=this.canvas,o=s.maintainAspectRatio&&this.aspectRatio,a=this.platform.getMaximumSize(n,t,e,o),\
r=s.devicePixelRatio||this.platform.getDevicePixelRatio(),l=this.width?"resize":"attach";this.width=a.width,this.height=a.height,this._aspectRatio=this.aspectRatio,Di(this,r,!0)&&(this.notifyPlugins("\
resize",{size:a}),T(s.onResize,[this,a],this),this.attached&&this._doResize(l)&&this.render())}ensureScalesHaveIDs(){let e=this.options.scales||{};D(e,(s,n)=>{s.id=n})}buildOrUpdateScales(){let t=this\
.options,e=t.scales,s=this.scales,n=Object.keys(s).reduce((a,r)=>(a[r]=!1,a),{}),o=[];e&&(o=o.concat(Object.keys(e).map(a=>{let r=e[a],l=ji(a,r),c=l==="r",h=l==="x";return{options:r,dposition:c?"chart\
Area":h?"bottom":"left",dtype:c?"radialLinear":h?"category":"linear"}}))),D(o,a=>{let r=a.options,l=r.id,c=ji(l,r),h=O(r.type,a.dtype);(r.position===void 0||yn(r.position,c)!==yn(a.dposition))&&(r.pos\
ition=a.dposition),n[l]=!0;let d=null;if(l in s&&s[l].type===h)d=s[l];else{let u=et.getScale(h);d=new u({id:l,type:h,ctx:this.ctx,chart:this}),s[d.id]=d}d.init(r,t)}),D(n,(a,r)=>{a||delete s[r]}),D(s,\
a=>{Fe.configure(this,a,a.options),Fe.addBox(this,a)})}_updateMetasets(){let t=this._metasets,e=this.data.datasets.length,s=t.length;if(t.sort((n,o)=>n.index-o.index),s>e){for(let n=e;n<s;++n)this._de\
stroyDatasetMeta(n);t.splice(e,s-e)}this._sortedMetasets=t.slice(0).sort(Mn("order","index"))}_removeUnreferencedMetasets(){let{_metasets:t,data:{datasets:e}}=this;t.length>e.length&&delete this._stac\
ks,t.forEach((s,n)=>{e.filter(o=>o===s._dataset).length===0&&this._destroyDatasetMeta(n)})}buildOrUpdateControllers(){let t=[],e=this.data.datasets,s,n;for(this._removeUnreferencedMetasets(),s=0,n=e.l\
ength;s<n;s++){let o=e[s],a=this.getDatasetMeta(s),r=o.type||this.config.type;if(a.type&&a.type!==r&&(this._destroyDatasetMeta(s),a=this.getDatasetMeta(s)),a.type=r,a.indexAxis=o.indexAxis||Hi(r,this.\
options),a.order=o.order||0,a.index=s,a.label=""+o.label,a.visible=this.isDatasetVisible(s),a.controller)a.controller.updateIndex(s),a.controller.linkScales();else{let l=et.getController(r),{datasetEl\
ementType:c,dataElementType:h}=L.datasets[r];Object.assign(l,{dataElementType:et.getElement(h),datasetElementType:c&&et.getElement(c)}),a.controller=new l(this,s),t.push(a.controller)}}return this._up\
dateMetasets(),t}_resetElements(){D(this.data.datasets,(t,e)=>{this.getDatasetMeta(e).controller.reset()},this)}reset(){this._resetElements(),this.notifyPlugins("reset")}update(t){let e=this.config;e.\
update();let s=this._options=e.createResolver(e.chartOptionScopes(),this.getContext()),n=this._animationsDisabled=!s.animation;if(this._updateScales(),this._checkEventBindings(),this._updateHiddenIndi\
ces(),this._plugins.invalidate(),this.notifyPlugins("beforeUpdate",{mode:t,cancelable:!0})===!1)return;let o=this.buildOrUpdateControllers();this.notifyPlugins("beforeElementsUpdate");let a=0;for(let \
c=0,h=this.data.datasets.length;c<h;c++){let{controller:d}=this.getDatasetMeta(c),u=!n&&o.indexOf(d)===-1;d.buildOrUpdateElements(u),a=Math.max(+d.getMaxOverflow(),a)}a=this._minPadding=s.layout.autoP\
adding?a:0,this._updateLayout(a),n||D(o,c=>{c.reset()}),this._updateDatasets(t),this.notifyPlugins("afterUpdate",{mode:t}),this._layers.sort(Mn("z","_idx"));let{_active:r,_lastEvent:l}=this;l?this._ev\
entHandler(l,!0):r.length&&this._updateHoverStyles(r,r,!0),this.render()}_updateScales(){D(this.scales,t=>{Fe.removeBox(this,t)}),this.ensureScalesHaveIDs(),this.buildOrUpdateScales()}_checkEventBindi\
ngs(){let t=this.options,e=new Set(Object.keys(this._listeners)),s=new Set(t.events);(!ci(e,s)||!!this._responsiveListeners!==t.responsive)&&(this.unbindEvents(),this.bindEvents())}_updateHiddenIndice\
s(){let{_hiddenIndices:t}=this,e=this._getUniformDataChanges()||[];for(let{method:s,start:n,count:o}of e){let a=s==="_removeElements"?-o:o;Nr(t,n,a)}}_getUniformDataChanges(){let t=this._dataChanges;i\
f(!t||!t.length)return;this._dataChanges=[];let e=this.data.datasets.length,s=o=>new Set(t.filter(a=>a[0]===o).map((a,r)=>r+","+a.splice(1).join(","))),n=s(0);for(let o=1;o<e;o++)if(!ci(n,s(o)))return\
;return Array.from(n).map(o=>o.split(",")).map(o=>({method:o[1],start:+o[2],count:+o[3]}))}_updateLayout(t){if(this.notifyPlugins("beforeLayout",{cancelable:!0})===!1)return;Fe.update(this,this.width,\
this.height,t);let e=this.chartArea,s=e.width<=0||e.height<=0;this._layers=[],D(this.boxes,n=>{s&&n.position==="chartArea"||(n.configure&&n.configure(),this._layers.push(...n._layers()))},this),this._\
layers.forEach((n,o)=>{n._idx=o}),this.notifyPlugins("afterLayout")}_updateDatasets(t){if(this.notifyPlugins("beforeDatasetsUpdate",{mode:t,cancelable:!0})!==!1){for(let e=0,s=this.data.datasets.lengt\
h;e<s;++e)this.getDatasetMeta(e).controller.configure();for(let e=0,s=this.data.datasets.length;e<s;++e)this._updateDataset(e,st(t)?t({datasetIndex:e}):t);this.notifyPlugins("afterDatasetsUpdate",{mod\
e:t})}}_updateDataset(t,e){let s=this.getDatasetMeta(t),n={meta:s,index:t,mode:e,cancelable:!0};this.notifyPlugins("beforeDatasetUpdate",n)!==!1&&(s.controller._update(e),n.cancelable=!1,this.notifyPl\
ugins("afterDatasetUpdate",n))}render(){this.notifyPlugins("beforeRender",{cancelable:!0})!==!1&&(rt.has(this)?this.attached&&!rt.running(this)&&rt.start(this):(this.draw(),vn({chart:this})))}draw(){l\
et t;if(this._resizeBeforeDraw){let{width:s,height:n}=this._resizeBeforeDraw;this._resizeBeforeDraw=null,this._resize(s,n)}if(this.clear(),this.width<=0||this.height<=0||this.notifyPlugins("beforeDraw\
",{cancelable:!0})===!1)return;let e=this._layers;for(t=0;t<e.length&&e[t].z<=0;++t)e[t].draw(this.chartArea);for(this._drawDatasets();t<e.length;++t)e[t].draw(this.chartArea);this.notifyPlugins("afte\
rDraw")}_getSortedDatasetMetas(t){let e=this._sortedMetasets,s=[],n,o;for(n=0,o=e.length;n<o;++n){let a=e[n];(!t||a.visible)&&s.push(a)}return s}getSortedVisibleDatasetMetas(){return this._getSortedDa\
tasetMetas(!0)}_drawDatasets(){if(this.notifyPlugins("beforeDatasetsDraw",{cancelable:!0})===!1)return;let t=this.getSortedVisibleDatasetMetas();for(let e=t.length-1;e>=0;--e)this._drawDataset(t[e]);t\
his.notifyPlugins("afterDatasetsDraw")}_drawDataset(t){let e=this.ctx,s={meta:t,index:t.index,cancelable:!0},n=Zs(this,t);this.notifyPlugins("beforeDatasetDraw",s)!==!1&&(n&&Mi(e,n),t.controller.draw(\
),n&&vi(e),s.cancelable=!1,this.notifyPlugins("afterDatasetDraw",s))}isPointInArea(t){return Z(t,this.chartArea,this._minPadding)}getElementsAtEventForMode(t,e,s,n){let o=ja.modes[e];return typeof o==\
"function"?o(this,t,s,n):[]}getDatasetMeta(t){let e=this.data.datasets[t],s=this._metasets,n=s.filter(o=>o&&o._dataset===e).pop();return n||(n={type:null,data:[],dataset:null,controller:null,hidden:nu\
ll,xAxisID:null,yAxisID:null,order:e&&e.order||0,index:t,_dataset:e,_parsed:[],_sorted:!1},s.push(n)),n}getContext(){return this.$context||(this.$context=at(null,{chart:this,type:"chart"}))}getVisible\
DatasetCount(){return this.getSortedVisibleDatasetMetas().length}isDatasetVisible(t){let e=this.data.datasets[t];if(!e)return!1;let s=this.getDatasetMeta(t);return typeof s.hidden=="boolean"?!s.hidden\
:!e.hidden}setDatasetVisibility(t,e){let s=this.getDatasetMeta(t);s.hidden=!e}toggleDataVisibility(t){this._hiddenIndices[t]=!this._hiddenIndices[t]}getDataVisibility(t){return!this._hiddenIndices[t]}\
_updateVisibility(t,e,s){let n=s?"show":"hide",o=this.getDatasetMeta(t),a=o.controller._resolveAnimations(void 0,n);Gt(e)?(o.data[e].hidden=!s,this.update()):(this.setDatasetVisibility(t,s),a.update(o\
,{visible:s}),this.update(r=>r.datasetIndex===t?n:void 0))}hide(t,e){this._updateVisibility(t,e,!1)}show(t,e){this._updateVisibility(t,e,!0)}_destroyDatasetMeta(t){let e=this._metasets[t];e&&e.control\
ler&&e.controller._destroy(),delete this._metasets[t]}_stop(){let t,e;for(this.stop(),rt.remove(this),t=0,e=this.data.datasets.length;t<e;++t)this._destroyDatasetMeta(t)}destroy(){this.notifyPlugins("\
beforeDestroy");let{canvas:t,ctx:e}=this;this._stop(),this.config.clearCache(),t&&(this.unbindEvents(),yi(t,e),this.platform.releaseContext(e),this.canvas=null,this.ctx=null),delete He[this.id],this.n\
otifyPlugins("afterDestroy")}toBase64Image(...t){return this.canvas.toDataURL(...t)}bindEvents(){this.bindUserEvents(),this.options.responsive?this.bindResponsiveEvents():this.attached=!0}bindUserEven\
ts(){let t=this._listeners,e=this.platform,s=(o,a)=>{e.addEventListener(this,o,a),t[o]=a},n=(o,a,r)=>{o.offsetX=a,o.offsetY=r,this._eventHandler(o)};D(this.options.events,o=>s(o,n))}bindResponsiveEven\
ts(){this._responsiveListeners||(this._responsiveListeners={});let t=this._responsiveListeners,e=this.platform,s=(l,c)=>{e.addEventListener(this,l,c),t[l]=c},n=(l,c)=>{t[l]&&(e.removeEventListener(thi\
s,l,c),delete t[l])},o=(l,c)=>{this.canvas&&this.resize(l,c)},a,r=()=>{n("attach",r),this.attached=!0,this.resize(),s("resize",o),s("detach",a)};a=()=>{this.attached=!1,n("resize",o),this._stop(),this\
._resize(0,0),s("attach",r)},e.isAttached(this.canvas)?r():a()}unbindEvents(){D(this._listeners,(t,e)=>{this.platform.removeEventListener(this,e,t)}),this._listeners={},D(this._responsiveListeners,(t,\
e)=>{this.platform.removeEventListener(this,e,t)}),this._responsiveListeners=void 0}updateHoverStyle(t,e,s){let n=s?"set":"remove",o,a,r,l;for(e==="dataset"&&(o=this.getDatasetMeta(t[0].datasetIndex),\
o.controller["_"+n+"DatasetHoverStyle"]()),r=0,l=t.length;r<l;++r){a=t[r];let c=a&&this.getDatasetMeta(a.datasetIndex).controller;c&&c[n+"HoverStyle"](a.element,a.datasetIndex,a.index)}}getActiveEleme\
nts(){return this._active||[]}setActiveElements(t){let e=this._active||[],s=t.map(({datasetIndex:o,index:a})=>{let r=this.getDatasetMeta(o);if(!r)throw new Error("No dataset found at index "+o);return\
{datasetIndex:o,element:r.data[a],index:a}});!Kt(s,e)&&(this._active=s,this._lastEvent=null,this._updateHoverStyles(s,e))}notifyPlugins(t,e,s){return this._plugins.notify(this,t,e,s)}isPluginEnabled(t\
){return this._plugins._cache.filter(e=>e.plugin.id===t).length===1}_updateHoverStyles(t,e,s){let n=this.options.hover,o=(l,c)=>l.filter(h=>!c.some(d=>h.datasetIndex===d.datasetIndex&&h.index===d.inde\
x)),a=o(e,t),r=s?t:o(t,e);a.length&&this.updateHoverStyle(a,n.mode,!1),r.length&&n.mode&&this.updateHoverStyle(r,n.mode,!0)}_eventHandler(t,e){let s={event:t,replay:e,cancelable:!0,inChartArea:this.is\
PointInArea(t)},n=a=>(a.options.events||this.options.events).includes(t.native.type);if(this.notifyPlugins("beforeEvent",s,n)===!1)return;let o=this._handleEvent(t,e,s.inChartArea);return s.cancelable\
=!1,this.notifyPlugins("afterEvent",s,n),(o||s.changed)&&this.render(),this}_handleEvent(t,e,s){let{_active:n=[],options:o}=this,a=e,r=this._getActiveElements(t,n,s,a),l=ps(t),c=Wr(t,this._lastEvent,s\
,l);s&&(this._lastEvent=null,T(o.onHover,[t,r,this],this),l&&T(o.onClick,[t,r,this],this));let h=!Kt(r,n);return(h||e)&&(this._active=r,this._updateHoverStyles(r,n,e)),this._lastEvent=c,h}_getActiveEl\
ements(t,e,s,n){if(t.type==="mouseout")return[];if(!s)return e;let o=this.options.hover;return this.getElementsAtEventForMode(t,o.mode,o,n)}};function Sn(){return D(Vt.instances,i=>i._plugins.invalida\
te())}function Zn(i,t,e=t){i.lineCap=O(e.borderCapStyle,t.borderCapStyle),i.setLineDash(O(e.borderDash,t.borderDash)),i.lineDashOffset=O(e.borderDashOffset,t.borderDashOffset),i.lineJoin=O(e.borderJoi\
nStyle,t.borderJoinStyle),i.lineWidth=O(e.borderWidth,t.borderWidth),i.strokeStyle=O(e.borderColor,t.borderColor)}function Hr(i,t,e){i.lineTo(e.x,e.y)}function jr(i){return i.stepped?Rs:i.tension||i.c\
ubicInterpolationMode==="monotone"?Es:Hr}function Qn(i,t,e={}){let s=i.length,{start:n=0,end:o=s-1}=e,{start:a,end:r}=t,l=Math.max(n,a),c=Math.min(o,r),h=n<a&&o<a||n>r&&o>r;return{count:s,start:l,loop\
:t.loop,ilen:c<l&&!h?s+c-l:c-l}}function $r(i,t,e,s){let{points:n,options:o}=t,{count:a,start:r,loop:l,ilen:c}=Qn(n,e,s),h=jr(o),{move:d=!0,reverse:u}=s||{},f,m,g;for(f=0;f<=c;++f)m=n[(r+(u?c-f:f))%a]\
,!m.skip&&(d?(i.moveTo(m.x,m.y),d=!1):h(i,g,m,u,o.stepped),g=m);return l&&(m=n[(r+(u?c:0))%a],h(i,g,m,u,o.stepped)),!!l}function Yr(i,t,e,s){let n=t.points,{count:o,start:a,ilen:r}=Qn(n,e,s),{move:l=!\
0,reverse:c}=s||{},h=0,d=0,u,f,m,g,p,b,_=y=>(a+(c?r-y:y))%o,M=()=>{g!==p&&(i.lineTo(h,p),i.lineTo(h,g),i.lineTo(h,b))};for(l&&(f=n[_(0)],i.moveTo(f.x,f.y)),u=0;u<=r;++u){if(f=n[_(u)],f.skip)continue;l\
et y=f.x,x=f.y,k=y|0;k===m?(x<g?g=x:x>p&&(p=x),h=(d*h+y)/++d):(M(),i.lineTo(y,x),m=k,d=0,g=p=x),b=x}M()}function Yi(i){let t=i.options,e=t.borderDash&&t.borderDash.length;return!i._decimated&&!i._loop\
&&!t.tension&&t.cubicInterpolationMode!=="monotone"&&!t.stepped&&!e?Yr:$r}function Ur(i){return i.stepped?$s:i.tension||i.cubicInterpolationMode==="monotone"?Ys:ut}function Xr(i,t,e,s){let n=t._path;n\
||(n=t._path=new Path2D,t.path(n,e,s)&&n.closePath()),Zn(i,t.options),i.stroke(n)}function Kr(i,t,e,s){let{segments:n,options:o}=t,a=Yi(t);for(let r of n)Zn(i,o,r.style),i.beginPath(),a(i,t,r,{start:e\
,end:e+s-1})&&i.closePath(),i.stroke()}var qr=typeof Path2D=="function";function Gr(i,t,e,s){qr&&!t.options.segment?Xr(i,t,e,s):Kr(i,t,e,s)}var Ke=class extends Pt{static id="line";static defaults={bo\
rderCapStyle:"butt",borderDash:[],borderDashOffset:0,borderJoinStyle:"miter",borderWidth:3,capBezierPoints:!0,cubicInterpolationMode:"default",fill:!1,spanGaps:!1,stepped:!1,tension:0};static defaultR\
outes={backgroundColor:"backgroundColor",borderColor:"borderColor"};static descriptors={_scriptable:!0,_indexable:t=>t!=="borderDash"&&t!=="fill"};constructor(t){super(),this.animated=!0,this.options=\
void 0,this._chart=void 0,this._loop=void 0,this._fullLoop=void 0,this._path=void 0,this._points=void 0,this._segments=void 0,this._decimated=!1,this._pointsUpdated=!1,this._datasetIndex=void 0,t&&Obj\
ect.assign(this,t)}updateControlPoints(t,e){let s=this.options;if((s.tension||s.cubicInterpolationMode==="monotone")&&!s.stepped&&!this._pointsUpdated){let n=s.spanGaps?this._loop:this._fullLoop;Ws(th\
is._points,s,t,n,e),this._pointsUpdated=!0}}set points(t){this._points=t,delete this._segments,delete this._path,this._pointsUpdated=!1}get points(){return this._points}get segments(){return this._seg\
ments||(this._segments=Js(this,this.options.segment))}first(){let t=this.segments,e=this.points;return t.length&&e[t[0].start]}last(){let t=this.segments,e=this.points,s=t.length;return s&&e[t[s-1].en\
d]}interpolate(t,e){let s=this.options,n=t[e],o=this.points,a=Gs(this,{property:e,start:n,end:n});if(!a.length)return;let r=[],l=Ur(s),c,h;for(c=0,h=a.length;c<h;++c){let{start:d,end:u}=a[c],f=o[d],m=\
o[u];if(f===m){r.push(f);continue}let g=Math.abs((n-f[e])/(m[e]-f[e])),p=l(f,m,g,s.stepped);p[e]=t[e],r.push(p)}return r.length===1?r[0]:r}pathSegment(t,e,s){return Yi(this)(t,this,e,s)}path(t,e,s){le\
t n=this.segments,o=Yi(this),a=this._loop;e=e||0,s=s||this.points.length-e;for(let r of n)a&=o(t,this,r,{start:e,end:e+s-1});return!!a}draw(t,e,s,n){let o=this.options||{};(this.points||[]).length&&o.\
borderWidth&&(t.save(),Gr(t,this,s,n),t.restore()),this.animated&&(this._pointsUpdated=!1,this._path=void 0)}};function wn(i,t,e,s){let n=i.options,{[e]:o}=i.getProps([e],s);return Math.abs(t-o)<n.rad\
ius+n.hitRadius}var qe=class extends Pt{static id="point";parsed;skip;stop;static defaults={borderWidth:1,hitRadius:1,hoverBorderWidth:1,hoverRadius:4,pointStyle:"circle",radius:3,rotation:0};static d\
efaultRoutes={backgroundColor:"backgroundColor",borderColor:"borderColor"};constructor(t){super(),this.options=void 0,this.parsed=void 0,this.skip=void 0,this.stop=void 0,t&&Object.assign(this,t)}inRa\
nge(t,e,s){let n=this.options,{x:o,y:a}=this.getProps(["x","y"],s);return Math.pow(t-o,2)+Math.pow(e-a,2)<Math.pow(n.hitRadius+n.radius,2)}inXRange(t,e){return wn(this,t,"x",e)}inYRange(t,e){return wn\
(this,t,"y",e)}getCenterPoint(t){let{x:e,y:s}=this.getProps(["x","y"],t);return{x:e,y:s}}size(t){t=t||this.options||{};let e=t.radius||0;e=Math.max(e,e&&t.hoverRadius||0);let s=e&&t.borderWidth||0;ret\
urn(e+s)*2}draw(t,e){let s=this.options;this.skip||s.radius<.1||!Z(this,e,this.size(s)/2)||(t.strokeStyle=s.borderColor,t.lineWidth=s.borderWidth,t.fillStyle=s.backgroundColor,Ce(t,s,this.x,this.y))}g\
etRange(){let t=this.options||{};return t.radius+t.hitRadius}};var ae={average(i){if(!i.length)return!1;let t,e,s=new Set,n=0,o=0;for(t=0,e=i.length;t<e;++t){let r=i[t].element;if(r&&r.hasValue()){let\
 l=r.tooltipPosition();s.add(l.x),n+=l.y,++o}}return o===0||s.size===0?!1:{x:[...s].reduce((r,l)=>r+l)/s.size,y:n/o}},nearest(i,t){if(!i.length)return!1;let e=t.x,s=t.y,n=Number.POSITIVE_INFINITY,o,a,\
r;for(o=0,a=i.length;o<a;++o){let l=i[o].element;if(l&&l.hasValue()){let c=l.getCenterPoint(),h=Me(t,c);h<n&&(n=h,r=l)}}if(r){let l=r.tooltipPosition();e=l.x,s=l.y}return{x:e,y:s}}};function tt(i,t){r\
eturn t&&(A(t)?Array.prototype.push.apply(i,t):i.push(t)),i}function lt(i){return(typeof i=="string"||i instanceof String)&&i.indexOf(`\n`)>-1?i.split(`\n`):i}function Jr(i,t){let{element:e,datasetIndex\
:s,index:n}=t,o=i.getDatasetMeta(s).controller,{label:a,value:r}=o.getLabelAndValue(n);return{chart:i,label:a,parsed:o.getParsed(n),raw:i.data.datasets[s].data[n],formattedValue:r,dataset:o.getDataset\
(),dataIndex:n,datasetIndex:s,element:e}}function Pn(i,t){let e=i.chart.ctx,{body:s,footer:n,title:o}=i,{boxWidth:a,boxHeight:r}=t,l=H(t.bodyFont),c=H(t.titleFont),h=H(t.footerFont),d=o.length,u=n.len\
gth,f=s.length,m=U(t.padding),g=m.height,p=0,b=s.reduce((y,x)=>y+x.before.length+x.lines.length+x.after.length,0);if(b+=i.beforeBody.length+i.afterBody.length,d&&(g+=d*c.lineHeight+(d-1)*t.titleSpacin\
g+t.titleMarginBottom),b){let y=t.displayColors?Math.max(r,l.lineHeight):l.lineHeight;g+=f*y+(b-f)*l.lineHeight+(b-1)*t.bodySpacing}u&&(g+=t.footerMarginTop+u*h.lineHeight+(u-1)*t.footerSpacing);let _\
=0,M=function(y){p=Math.max(p,e.measureText(y).width+_)};return e.save(),e.font=c.string,D(i.title,M),e.font=l.string,D(i.beforeBody.concat(i.afterBody),M),_=t.displayColors?a+2+t.boxPadding:0,D(s,y=>\
{D(y.before,M),D(y.lines,M),D(y.after,M)}),_=0,e.font=h.string,D(i.footer,M),e.restore(),p+=m.width,{width:p,height:g}}function Zr(i,t){let{y:e,height:s}=t;return e<s/2?"top":e>i.height-s/2?"bottom":"\
center"}function Qr(i,t,e,s){let{x:n,width:o}=s,a=e.caretSize+e.caretPadding;if(i==="left"&&n+o+a>t.width||i==="right"&&n-o-a<0)return!0}function tl(i,t,e,s){let{x:n,width:o}=e,{width:a,chartArea:{lef\
t:r,right:l}}=i,c="center";return s==="center"?c=n<=(r+l)/2?"left":"right":n<=o/2?c="left":n>=a-o/2&&(c="right"),Qr(c,i,t,e)&&(c="center"),c}function Dn(i,t,e){let s=e.yAlign||t.yAlign||Zr(i,e);return\
{xAlign:e.xAlign||t.xAlign||tl(i,t,e,s),yAlign:s}}function el(i,t){let{x:e,width:s}=i;return t==="right"?e-=s:t==="center"&&(e-=s/2),e}function il(i,t,e){let{y:s,height:n}=i;return t==="top"?s+=e:t===\
"bottom"?s-=n+e:s-=n/2,s}function Cn(i,t,e,s){let{caretSize:n,caretPadding:o,cornerRadius:a}=i,{xAlign:r,yAlign:l}=e,c=n+o,{topLeft:h,topRight:d,bottomLeft:u,bottomRight:f}=Ft(a),m=el(t,r),g=il(t,l,c)\
;return l==="center"?r==="left"?m+=c:r==="right"&&(m-=c):r==="left"?m-=Math.max(h,u)+n:r==="right"&&(m+=Math.max(d,f)+n),{x:G(m,0,s.width-t.width),y:G(g,0,s.height-t.height)}}function Ve(i,t,e){let s=\
U(e.padding);return t==="center"?i.x+i.width/2:t==="right"?i.x+i.width-s.right:i.x+s.left}function On(i){return tt([],lt(i))}function sl(i,t,e){return at(i,{tooltip:t,tooltipItems:e,type:"tooltip"})}f\
unction An(i,t){let e=t&&t.dataset&&t.dataset.tooltip&&t.dataset.tooltip.callbacks;return e?i.override(e):i}var to={beforeTitle:Q,title(i){if(i.length>0){let t=i[0],e=t.chart.data.labels,s=e?e.length:\
0;if(this&&this.options&&this.options.mode==="dataset")return t.dataset.label||"";if(t.label)return t.label;if(s>0&&t.dataIndex<s)return e[t.dataIndex]}return""},afterTitle:Q,beforeBody:Q,beforeLabel:\
Q,label(i){if(this&&this.options&&this.options.mode==="dataset")return i.label+": "+i.formattedValue||i.formattedValue;let t=i.dataset.label||"";t&&(t+=": ");let e=i.formattedValue;return C(e)||(t+=e)\
,t},labelColor(i){let e=i.chart.getDatasetMeta(i.datasetIndex).controller.getStyle(i.dataIndex);return{borderColor:e.borderColor,backgroundColor:e.backgroundColor,borderWidth:e.borderWidth,borderDash:\
e.borderDash,borderDashOffset:e.borderDashOffset,borderRadius:0}},labelTextColor(){return this.options.bodyColor},labelPointStyle(i){let e=i.chart.getDatasetMeta(i.datasetIndex).controller.getStyle(i.\
dataIndex);return{pointStyle:e.pointStyle,rotation:e.rotation}},afterLabel:Q,afterBody:Q,beforeFooter:Q,footer:Q,afterFooter:Q};function j(i,t,e,s){let n=i[t].call(e,s);return typeof n>"u"?to[t].call(\
e,s):n}var Ge=class extends Pt{static positioners=ae;constructor(t){super(),this.opacity=0,this._active=[],this._eventPosition=void 0,this._size=void 0,this._cachedAnimations=void 0,this._tooltipItems\
=[],this.$animations=void 0,this.$context=void 0,this.chart=t.chart,this.options=t.options,this.dataPoints=void 0,this.title=void 0,this.beforeBody=void 0,this.body=void 0,this.afterBody=void 0,this.f\
ooter=void 0,this.xAlign=void 0,this.yAlign=void 0,this.x=void 0,this.y=void 0,this.height=void 0,this.width=void 0,this.caretX=void 0,this.caretY=void 0,this.labelColors=void 0,this.labelPointStyles=\
void 0,this.labelTextColors=void 0}initialize(t){this.options=t,this._cachedAnimations=void 0,this.$context=void 0}_resolveAnimations(){let t=this._cachedAnimations;if(t)return t;let e=this.chart,s=th\
is.options.setContext(this.getContext()),n=s.enabled&&e.options.animation&&s.animations,o=new je(this.chart,n);return n._cacheable&&(this._cachedAnimations=Object.freeze(o)),o}getContext(){return this\
.$context||(this.$context=sl(this.chart.getContext(),this,this._tooltipItems))}getTitle(t,e){let{callbacks:s}=e,n=j(s,"beforeTitle",this,t),o=j(s,"title",this,t),a=j(s,"afterTitle",this,t),r=[];return\
 r=tt(r,lt(n)),r=tt(r,lt(o)),r=tt(r,lt(a)),r}getBeforeBody(t,e){return On(j(e.callbacks,"beforeBody",this,t))}getBody(t,e){let{callbacks:s}=e,n=[];return D(t,o=>{let a={before:[],lines:[],after:[]},r=\
An(s,o);tt(a.before,lt(j(r,"beforeLabel",this,o))),tt(a.lines,j(r,"label",this,o)),tt(a.after,lt(j(r,"afterLabel",this,o))),n.push(a)}),n}getAfterBody(t,e){return On(j(e.callbacks,"afterBody",this,t))\
}getFooter(t,e){let{callbacks:s}=e,n=j(s,"beforeFooter",this,t),o=j(s,"footer",this,t),a=j(s,"afterFooter",this,t),r=[];return r=tt(r,lt(n)),r=tt(r,lt(o)),r=tt(r,lt(a)),r}_createItems(t){let e=this._a\
ctive,s=this.chart.data,n=[],o=[],a=[],r=[],l,c;for(l=0,c=e.length;l<c;++l)r.push(Jr(this.chart,e[l]));return t.filter&&(r=r.filter((h,d,u)=>t.filter(h,d,u,s))),t.itemSort&&(r=r.sort((h,d)=>t.itemSort\
(h,d,s))),D(r,h=>{let d=An(t.callbacks,h);n.push(j(d,"labelColor",this,h)),o.push(j(d,"labelPointStyle",this,h)),a.push(j(d,"labelTextColor",this,h))}),this.labelColors=n,this.labelPointStyles=o,this.\
labelTextColors=a,this.dataPoints=r,r}update(t,e){let s=this.options.setContext(this.getContext()),n=this._active,o,a=[];if(!n.length)this.opacity!==0&&(o={opacity:0});else{let r=ae[s.position].call(t\
his,n,this._eventPosition);a=this._createItems(s),this.title=this.getTitle(a,s),this.beforeBody=this.getBeforeBody(a,s),this.body=this.getBody(a,s),this.afterBody=this.getAfterBody(a,s),this.footer=th\
is.getFooter(a,s);let l=this._size=Pn(this,s),c=Object.assign({},r,l),h=Dn(this.chart,s,c),d=Cn(s,c,h,this.chart);this.xAlign=h.xAlign,this.yAlign=h.yAlign,o={opacity:1,x:d.x,y:d.y,width:l.width,heigh\
t:l.height,caretX:r.x,caretY:r.y}}this._tooltipItems=a,this.$context=void 0,o&&this._resolveAnimations().update(this,o),t&&s.external&&s.external.call(this,{chart:this.chart,tooltip:this,replay:e})}dr\
awCaret(t,e,s,n){let o=this.getCaretPosition(t,s,n);e.lineTo(o.x1,o.y1),e.lineTo(o.x2,o.y2),e.lineTo(o.x3,o.y3)}getCaretPosition(t,e,s){let{xAlign:n,yAlign:o}=this,{caretSize:a,cornerRadius:r}=s,{topL\
eft:l,topRight:c,bottomLeft:h,bottomRight:d}=Ft(r),{x:u,y:f}=t,{width:m,height:g}=e,p,b,_,M,y,x;return o==="center"?(y=f+g/2,n==="left"?(p=u,b=p-a,M=y+a,x=y-a):(p=u+m,b=p+a,M=y-a,x=y+a),_=p):(n==="lef\
t"?b=u+Math.max(l,h)+a:n==="right"?b=u+m-Math.max(c,d)-a:b=this.caretX,o==="top"?(M=f,y=M-a,p=b-a,_=b+a):(M=f+g,y=M+a,p=b+a,_=b-a),x=M),{x1:p,x2:b,x3:_,y1:M,y2:y,y3:x}}drawTitle(t,e,s){let n=this.titl\
e,o=n.length,a,r,l;if(o){let c=Ee(s.rtl,this.x,this.width);for(t.x=Ve(this,s.titleAlign,s),e.textAlign=c.textAlign(s.titleAlign),e.textBaseline="middle",a=H(s.titleFont),r=s.titleSpacing,e.fillStyle=s\
.titleColor,e.font=a.string,l=0;l<o;++l)e.fillText(n[l],c.x(t.x),t.y+a.lineHeight/2),t.y+=a.lineHeight+r,l+1===o&&(t.y+=s.titleMarginBottom-r)}}_drawColorBox(t,e,s,n,o){let a=this.labelColors[s],r=thi\
s.labelPointStyles[s],{boxHeight:l,boxWidth:c}=o,h=H(o.bodyFont),d=Ve(this,"left",o),u=n.x(d),f=l<h.lineHeight?(h.lineHeight-l)/2:0,m=e.y+f;if(o.usePointStyle){let g={radius:Math.min(c,l)/2,pointStyle\
:r.pointStyle,rotation:r.rotation,borderWidth:1},p=n.leftForLtr(u,c)+c/2,b=m+l/2;t.strokeStyle=o.multiKeyBackground,t.fillStyle=o.multiKeyBackground,Ce(t,g,p,b),t.strokeStyle=a.borderColor,t.fillStyle\
=a.backgroundColor,Ce(t,g,p,b)}else{t.lineWidth=P(a.borderWidth)?Math.max(...Object.values(a.borderWidth)):a.borderWidth||1,t.strokeStyle=a.borderColor,t.setLineDash(a.borderDash||[]),t.lineDashOffset\
=a.borderDashOffset||0;let g=n.leftForLtr(u,c),p=n.leftForLtr(n.xPlus(u,1),c-2),b=Ft(a.borderRadius);Object.values(b).some(_=>_!==0)?(t.beginPath(),t.fillStyle=o.multiKeyBackground,Oe(t,{x:g,y:m,w:c,h\
:l,radius:b}),t.fill(),t.stroke(),t.fillStyle=a.backgroundColor,t.beginPath(),Oe(t,{x:p,y:m+1,w:c-2,h:l-2,radius:b}),t.fill()):(t.fillStyle=o.multiKeyBackground,t.fillRect(g,m,c,l),t.strokeRect(g,m,c,\
l),t.fillStyle=a.backgroundColor,t.fillRect(p,m+1,c-2,l-2))}t.fillStyle=this.labelTextColors[s]}drawBody(t,e,s){let{body:n}=this,{bodySpacing:o,bodyAlign:a,displayColors:r,boxHeight:l,boxWidth:c,boxPa\
dding:h}=s,d=H(s.bodyFont),u=d.lineHeight,f=0,m=Ee(s.rtl,this.x,this.width),g=function(S){e.fillText(S,m.x(t.x+f),t.y+u/2),t.y+=u+o},p=m.textAlign(a),b,_,M,y,x,k,v;for(e.textAlign=a,e.textBaseline="mi\
ddle",e.font=d.string,t.x=Ve(this,p,s),e.fillStyle=s.bodyColor,D(this.beforeBody,g),f=r&&p!=="right"?a==="center"?c/2+h:c+2+h:0,y=0,k=n.length;y<k;++y){for(b=n[y],_=this.labelTextColors[y],e.fillStyle\
=_,D(b.before,g),M=b.lines,r&&M.length&&(this._drawColorBox(e,t,y,m,s),u=Math.max(d.lineHeight,l)),x=0,v=M.length;x<v;++x)g(M[x]),u=d.lineHeight;D(b.after,g)}f=0,u=d.lineHeight,D(this.afterBody,g),t.y\
-=o}drawFooter(t,e,s){let n=this.footer,o=n.length,a,r;if(o){let l=Ee(s.rtl,this.x,this.width);for(t.x=Ve(this,s.footerAlign,s),t.y+=s.footerMarginTop,e.textAlign=l.textAlign(s.footerAlign),e.textBase\
line="middle",a=H(s.footerFont),e.fillStyle=s.footerColor,e.font=a.string,r=0;r<o;++r)e.fillText(n[r],l.x(t.x),t.y+a.lineHeight/2),t.y+=a.lineHeight+s.footerSpacing}}drawBackground(t,e,s,n){let{xAlign\
:o,yAlign:a}=this,{x:r,y:l}=t,{width:c,height:h}=s,{topLeft:d,topRight:u,bottomLeft:f,bottomRight:m}=Ft(n.cornerRadius);e.fillStyle=n.backgroundColor,e.strokeStyle=n.borderColor,e.lineWidth=n.borderWi\
dth,e.beginPath(),e.moveTo(r+d,l),a==="top"&&this.drawCaret(t,e,s,n),e.lineTo(r+c-u,l),e.quadraticCurveTo(r+c,l,r+c,l+u),a==="center"&&o==="right"&&this.drawCaret(t,e,s,n),e.lineTo(r+c,l+h-m),e.quadra\
ticCurveTo(r+c,l+h,r+c-m,l+h),a==="bottom"&&this.drawCaret(t,e,s,n),e.lineTo(r+f,l+h),e.quadraticCurveTo(r,l+h,r,l+h-f),a==="center"&&o==="left"&&this.drawCaret(t,e,s,n),e.lineTo(r,l+d),e.quadraticCur\
veTo(r,l,r+d,l),e.closePath(),e.fill(),n.borderWidth>0&&e.stroke()}_updateAnimationTarget(t){let e=this.chart,s=this.$animations,n=s&&s.x,o=s&&s.y;if(n||o){let a=ae[t.position].call(this,this._active,\
this._eventPosition);if(!a)return;let r=this._size=Pn(this,t),l=Object.assign({},a,this._size),c=Dn(e,t,l),h=Cn(t,l,c,e);(n._to!==h.x||o._to!==h.y)&&(this.xAlign=c.xAlign,this.yAlign=c.yAlign,this.wid\
th=r.width,this.height=r.height,this.caretX=a.x,this.caretY=a.y,this._resolveAnimations().update(this,h))}}_willRender(){return!!this.opacity}draw(t){let e=this.options.setContext(this.getContext()),s\
=this.opacity;if(!s)return;this._updateAnimationTarget(e);let n={width:this.width,height:this.height},o={x:this.x,y:this.y};s=Math.abs(s)<.001?0:s;let a=U(e.padding),r=this.title.length||this.beforeBo\
dy.length||this.body.length||this.afterBody.length||this.footer.length;e.enabled&&r&&(t.save(),t.globalAlpha=s,this.drawBackground(o,t,n,e),Us(t,e.textDirection),o.y+=a.top,this.drawTitle(o,t,e),this.\
drawBody(o,t,e),this.drawFooter(o,t,e),Xs(t,e.textDirection),t.restore())}getActiveElements(){return this._active||[]}setActiveElements(t,e){let s=this._active,n=t.map(({datasetIndex:r,index:l})=>{let\
 c=this.chart.getDatasetMeta(r);if(!c)throw new Error("Cannot find a dataset at index "+r);return{datasetIndex:r,element:c.data[l],index:l}}),o=!Kt(s,n),a=this._positionChanged(n,e);(o||a)&&(this._act\
ive=n,this._eventPosition=e,this._ignoreReplayEvents=!0,this.update(!0))}handleEvent(t,e,s=!0){if(e&&this._ignoreReplayEvents)return!1;this._ignoreReplayEvents=!1;let n=this.options,o=this._active||[]\
,a=this._getActiveElements(t,o,e,s),r=this._positionChanged(a,t),l=e||!Kt(a,o)||r;return l&&(this._active=a,(n.enabled||n.external)&&(this._eventPosition={x:t.x,y:t.y},this.update(!0,e))),l}_getActive\
Elements(t,e,s,n){let o=this.options;if(t.type==="mouseout")return[];if(!n)return e.filter(r=>this.chart.data.datasets[r.datasetIndex]&&this.chart.getDatasetMeta(r.datasetIndex).controller.getParsed(r\
.index)!==void 0);let a=this.chart.getElementsAtEventForMode(t,o.mode,o,s);return o.reverse&&a.reverse(),a}_positionChanged(t,e){let{caretX:s,caretY:n,options:o}=this,a=ae[o.position].call(this,t,e);r\
eturn a!==!1&&(s!==a.x||n!==a.y)}},eo={id:"tooltip",_element:Ge,positioners:ae,afterInit(i,t,e){e&&(i.tooltip=new Ge({chart:i,options:e}))},beforeUpdate(i,t,e){i.tooltip&&i.tooltip.initialize(e)},rese\
t(i,t,e){i.tooltip&&i.tooltip.initialize(e)},afterDraw(i){let t=i.tooltip;if(t&&t._willRender()){let e={tooltip:t};if(i.notifyPlugins("beforeTooltipDraw",{...e,cancelable:!0})===!1)return;t.draw(i.ctx\
),i.notifyPlugins("afterTooltipDraw",e)}},afterEvent(i,t){if(i.tooltip){let e=t.replay;i.tooltip.handleEvent(t.event,e,t.inChartArea)&&(t.changed=!0)}},defaults:{enabled:!0,external:null,position:"ave\
rage",backgroundColor:"rgba(0,0,0,0.8)",titleColor:"#fff",titleFont:{weight:"bold"},titleSpacing:2,titleMarginBottom:6,titleAlign:"left",bodyColor:"#fff",bodySpacing:2,bodyFont:{},bodyAlign:"left",foo\
terColor:"#fff",footerSpacing:2,footerMarginTop:6,footerFont:{weight:"bold"},footerAlign:"left",padding:6,caretPadding:2,caretSize:5,cornerRadius:6,boxHeight:(i,t)=>t.bodyFont.size,boxWidth:(i,t)=>t.b\
odyFont.size,multiKeyBackground:"#fff",displayColors:!0,boxPadding:0,borderColor:"rgba(0,0,0,0)",borderWidth:0,animation:{duration:400,easing:"easeOutQuart"},animations:{numbers:{type:"number",propert\
ies:["x","y","width","height","caretX","caretY"]},opacity:{easing:"linear",duration:200}},callbacks:to},defaultRoutes:{bodyFont:"font",footerFont:"font",titleFont:"font"},descriptors:{_scriptable:i=>i\
!=="filter"&&i!=="itemSort"&&i!=="external",_indexable:!1,callbacks:{_scriptable:!1,_indexable:!1},animation:{_fallback:!1},animations:{_fallback:"animation"}},additionalOptionScopes:["interaction"]};\
function nl(i,t){let e=[],{bounds:n,step:o,min:a,max:r,precision:l,count:c,maxTicks:h,maxDigits:d,includeBounds:u}=i,f=o||1,m=h-1,{min:g,max:p}=t,b=!C(a),_=!C(r),M=!C(c),y=(p-g)/(d+1),x=hi((p-g)/m/f)*\
f,k,v,S,w;if(x<1e-14&&!b&&!_)return[{value:g},{value:p}];w=Math.ceil(p/x)-Math.floor(g/x),w>m&&(x=hi(w*x/m/f)*f),C(l)||(k=Math.pow(10,l),x=Math.ceil(x*k)/k),n==="ticks"?(v=Math.floor(g/x)*x,S=Math.cei\
l(p/x)*x):(v=g,S=p),b&&_&&o&&bs((r-a)/o,x/1e3)?(w=Math.round(Math.min((r-a)/x,h)),x=(r-a)/w,v=a,S=r):M?(v=b?a:v,S=_?r:S,w=c-1,x=(S-v)/w):(w=(S-v)/x,Et(w,Math.round(w),x/1e3)?w=Math.round(w):w=Math.cei\
l(w));let R=Math.max(ui(x),ui(v));k=Math.pow(10,C(l)?R:l),v=Math.round(v*k)/k,S=Math.round(S*k)/k;let I=0;for(b&&(u&&v!==a?(e.push({value:a}),v<a&&I++,Et(Math.round((v+I*x)*k)/k,a,Tn(a,y,i))&&I++):v<a\
&&I++);I<w;++I){let F=Math.round((v+I*x)*k)/k;if(_&&F>r)break;e.push({value:F})}return _&&u&&S!==r?e.length&&Et(e[e.length-1].value,r,Tn(r,y,i))?e[e.length-1].value=r:e.push({value:r}):(!_||S===r)&&e.\
push({value:S}),e}function Tn(i,t,{horizontal:e,minRotation:s}){let n=ot(s),o=(e?Math.sin(n):Math.cos(n))||.001,a=.75*t*(""+i).length;return Math.min(t/o,a)}var Nt=class extends Bt{constructor(t){supe\
r(t),this.start=void 0,this.end=void 0,this._startValue=void 0,this._endValue=void 0,this._valueRange=0}parse(t,e){return C(t)||(typeof t=="number"||t instanceof Number)&&!isFinite(+t)?null:+t}handleT\
ickRangeOptions(){let{beginAtZero:t}=this.options,{minDefined:e,maxDefined:s}=this.getUserBounds(),{min:n,max:o}=this,a=l=>n=e?n:l,r=l=>o=s?o:l;if(t){let l=vt(n),c=vt(o);l<0&&c<0?r(0):l>0&&c>0&&a(0)}i\
f(n===o){let l=o===0?1:Math.abs(o*.05);r(o+l),t||a(n-l)}this.min=n,this.max=o}getTickLimit(){let t=this.options.ticks,{maxTicksLimit:e,stepSize:s}=t,n;return s?(n=Math.ceil(this.max/s)-Math.floor(this\
.min/s)+1,n>1e3&&(console.warn(`scales.${this.id}.ticks.stepSize: ${s} would result generating up to ${n} ticks. Limiting to 1000.`),n=1e3)):(n=this.computeTickLimit(),e=e||11),e&&(n=Math.min(e,n)),n}\
computeTickLimit(){return Number.POSITIVE_INFINITY}buildTicks(){let t=this.options,e=t.ticks,s=this.getTickLimit();s=Math.max(2,s);let n={maxTicks:s,bounds:t.bounds,min:t.min,max:t.max,precision:e.pre\
cision,step:e.stepSize,count:e.count,maxDigits:this._maxDigits(),horizontal:this.isHorizontal(),minRotation:e.minRotation||0,includeBounds:e.includeBounds!==!1},o=this._range||this,a=nl(n,o);return t.\
bounds==="ticks"&&di(a,this,"value"),t.reverse?(a.reverse(),this.start=this.max,this.end=this.min):(this.start=this.min,this.end=this.max),a}configure(){let t=this.ticks,e=this.min,s=this.max;if(super\
.configure(),this.options.offset&&t.length){let n=(s-e)/Math.max(t.length-1,1)/2;e-=n,s+=n}this._startValue=e,this._endValue=s,this._valueRange=s-e}getLabelForValue(t){return Pe(t,this.chart.options.l\
ocale,this.options.ticks.format)}},Je=class extends Nt{static id="linear";static defaults={ticks:{callback:Jt.formatters.numeric}};determineDataLimits(){let{min:t,max:e}=this.getMinMax(!0);this.min=B(\
t)?t:0,this.max=B(e)?e:1,this.handleTickRangeOptions()}computeTickLimit(){let t=this.isHorizontal(),e=t?this.width:this.height,s=ot(this.options.ticks.minRotation),n=(t?Math.sin(s):Math.cos(s))||.001,\
o=this._resolveTickFontOptions(0);return Math.ceil(e/Math.min(40,o.lineHeight/n))}getPixelForValue(t){return t===null?NaN:this.getPixelForDecimal((t-this._startValue)/this._valueRange)}getValueForPixe\
l(t){return this._startValue+this.getDecimalForPixel(t)*this._valueRange}},le=i=>Math.floor(nt(i)),wt=(i,t)=>Math.pow(10,le(i)+t);function Ln(i){return i/Math.pow(10,le(i))===1}function Rn(i,t,e){let \
s=Math.pow(10,e),n=Math.floor(i/s);return Math.ceil(t/s)-n}function ol(i,t){let e=t-i,s=le(e);for(;Rn(i,t,s)>10;)s++;for(;Rn(i,t,s)<10;)s--;return Math.min(s,le(i))}function al(i,{min:t,max:e}){t=W(i.\
min,t);let s=[],n=le(t),o=ol(t,e),a=o<0?Math.pow(10,Math.abs(o)):1,r=Math.pow(10,o),l=n>o?Math.pow(10,n):0,c=Math.round((t-l)*a)/a,h=Math.floor((t-l)/r/10)*r*10,d=Math.floor((c-h)/Math.pow(10,o)),u=W(\
i.min,Math.round((l+h+d*Math.pow(10,o))*a)/a);for(;u<e;)s.push({value:u,major:Ln(u),significand:d}),d>=10?d=d<15?15:20:d++,d>=20&&(o++,d=2,a=o>=0?1:a),u=Math.round((l+h+d*Math.pow(10,o))*a)/a;let f=W(\
i.max,u);return s.push({value:f,major:Ln(f),significand:d}),s}var En=class extends Bt{static id="logarithmic";static defaults={ticks:{callback:Jt.formatters.logarithmic,major:{enabled:!0}}};constructo\
r(t){super(t),this.start=void 0,this.end=void 0,this._startValue=void 0,this._valueRange=0}parse(t,e){let s=Nt.prototype.parse.apply(this,[t,e]);if(s===0){this._zero=!0;return}return B(s)&&s>0?s:null}\
determineDataLimits(){let{min:t,max:e}=this.getMinMax(!0);this.min=B(t)?Math.max(0,t):null,this.max=B(e)?Math.max(0,e):null,this.options.beginAtZero&&(this._zero=!0),this._zero&&this.min!==this._sugge\
stedMin&&!B(this._userMin)&&(this.min=t===wt(this.min,0)?wt(this.min,-1):wt(this.min,0)),this.handleTickRangeOptions()}handleTickRangeOptions(){let{minDefined:t,maxDefined:e}=this.getUserBounds(),s=th\
is.min,n=this.max,o=r=>s=t?s:r,a=r=>n=e?n:r;s===n&&(s<=0?(o(1),a(10)):(o(wt(s,-1)),a(wt(n,1)))),s<=0&&o(wt(n,-1)),n<=0&&a(wt(s,1)),this.min=s,this.max=n}buildTicks(){let t=this.options,e={min:this._us\
erMin,max:this._userMax},s=al(e,this);return t.bounds==="ticks"&&di(s,this,"value"),t.reverse?(s.reverse(),this.start=this.max,this.end=this.min):(this.start=this.min,this.end=this.max),s}getLabelForV\
alue(t){return t===void 0?"0":Pe(t,this.chart.options.locale,this.options.ticks.format)}configure(){let t=this.min;super.configure(),this._startValue=nt(t),this._valueRange=nt(this.max)-nt(t)}getPixel\
ForValue(t){return(t===void 0||t===0)&&(t=this.min),t===null||isNaN(t)?NaN:this.getPixelForDecimal(t===this.min?0:(nt(t)-this._startValue)/this._valueRange)}getValueForPixel(t){let e=this.getDecimalFo\
rPixel(t);return Math.pow(10,this._startValue+e*this._valueRange)}};function Ui(i){let t=i.ticks;if(t.display&&i.display){let e=U(t.backdropPadding);return O(t.font&&t.font.size,L.font.size)+e.height}\
return 0}function rl(i,t,e){return e=A(e)?e:[e],{w:Ts(i,t.string,e),h:e.length*t.lineHeight}}function In(i,t,e,s,n){return i===s||i===n?{start:t-e/2,end:t+e/2}:i<s||i>n?{start:t-e,end:t}:{start:t,end:\
t+e}}function ll(i){let t={l:i.left+i._padding.left,r:i.right-i._padding.right,t:i.top+i._padding.top,b:i.bottom-i._padding.bottom},e=Object.assign({},t),s=[],n=[],o=i._pointLabels.length,a=i.options.\
pointLabels,r=a.centerPointLabels?z/o:0;for(let l=0;l<o;l++){let c=a.setContext(i.getPointLabelContext(l));n[l]=c.padding;let h=i.getPointPosition(l,i.drawingArea+n[l],r),d=H(c.font),u=rl(i.ctx,d,i._p\
ointLabels[l]);s[l]=u;let f=q(i.getIndexAngle(l)+r),m=Math.round(Se(f)),g=In(m,h.x,u.w,0,180),p=In(m,h.y,u.h,90,270);cl(e,t,f,g,p)}i.setCenterPoint(t.l-e.l,e.r-t.r,t.t-e.t,e.b-t.b),i._pointLabelItems=\
ul(i,s,n)}function cl(i,t,e,s,n){let o=Math.abs(Math.sin(e)),a=Math.abs(Math.cos(e)),r=0,l=0;s.start<t.l?(r=(t.l-s.start)/o,i.l=Math.min(i.l,t.l-r)):s.end>t.r&&(r=(s.end-t.r)/o,i.r=Math.max(i.r,t.r+r)\
),n.start<t.t?(l=(t.t-n.start)/a,i.t=Math.min(i.t,t.t-l)):n.end>t.b&&(l=(n.end-t.b)/a,i.b=Math.max(i.b,t.b+l))}function hl(i,t,e){let s=i.drawingArea,{extra:n,additionalAngle:o,padding:a,size:r}=e,l=i\
.getPointPosition(t,s+n+a,o),c=Math.round(Se(q(l.angle+N))),h=pl(l.y,r.h,c),d=fl(c),u=gl(l.x,r.w,d);return{visible:!0,x:l.x,y:h,textAlign:d,left:u,top:h,right:u+r.w,bottom:h+r.h}}function dl(i,t){if(!\
t)return!0;let{left:e,top:s,right:n,bottom:o}=i;return!(Z({x:e,y:s},t)||Z({x:e,y:o},t)||Z({x:n,y:s},t)||Z({x:n,y:o},t))}function ul(i,t,e){let s=[],n=i._pointLabels.length,o=i.options,{centerPointLabe\
ls:a,display:r}=o.pointLabels,l={extra:Ui(o)/2,additionalAngle:a?z/n:0},c;for(let h=0;h<n;h++){l.padding=e[h],l.size=t[h];let d=hl(i,h,l);s.push(d),r==="auto"&&(d.visible=dl(d,c),d.visible&&(c=d))}ret\
urn s}function fl(i){return i===0||i===180?"center":i<180?"left":"right"}function gl(i,t,e){return e==="right"?i-=t:e==="center"&&(i-=t/2),i}function pl(i,t,e){return e===90||e===270?i-=t/2:(e>270||e<\
90)&&(i-=t),i}function ml(i,t,e){let{left:s,top:n,right:o,bottom:a}=e,{backdropColor:r}=t;if(!C(r)){let l=Ft(t.borderRadius),c=U(t.backdropPadding);i.fillStyle=r;let h=s-c.left,d=n-c.top,u=o-s+c.width\
,f=a-n+c.height;Object.values(l).some(m=>m!==0)?(i.beginPath(),Oe(i,{x:h,y:d,w:u,h:f,radius:l}),i.fill()):i.fillRect(h,d,u,f)}}function bl(i,t){let{ctx:e,options:{pointLabels:s}}=i;for(let n=t-1;n>=0;\
n--){let o=i._pointLabelItems[n];if(!o.visible)continue;let a=s.setContext(i.getPointLabelContext(n));ml(e,a,o);let r=H(a.font),{x:l,y:c,textAlign:h}=o;Zt(e,i._pointLabels[n],l,c+r.lineHeight/2,r,{col\
or:a.color,textAlign:h,textBaseline:"middle"})}}function io(i,t,e,s){let{ctx:n}=i;if(e)n.arc(i.xCenter,i.yCenter,t,0,Y);else{let o=i.getPointPosition(0,t);n.moveTo(o.x,o.y);for(let a=1;a<s;a++)o=i.get\
PointPosition(a,t),n.lineTo(o.x,o.y)}}function xl(i,t,e,s,n){let o=i.ctx,a=t.circular,{color:r,lineWidth:l}=t;!a&&!s||!r||!l||e<0||(o.save(),o.strokeStyle=r,o.lineWidth=l,o.setLineDash(n.dash||[]),o.l\
ineDashOffset=n.dashOffset,o.beginPath(),io(i,e,a,s),o.closePath(),o.stroke(),o.restore())}function _l(i,t,e){return at(i,{label:e,index:t,type:"pointLabel"})}var Fn=class extends Nt{static id="radial\
Linear";static defaults={display:!0,animate:!0,position:"chartArea",angleLines:{display:!0,lineWidth:1,borderDash:[],borderDashOffset:0},grid:{circular:!1},startAngle:0,ticks:{showLabelBackdrop:!0,cal\
lback:Jt.formatters.numeric},pointLabels:{backdropColor:void 0,backdropPadding:2,display:!0,font:{size:10},callback(t){return t},padding:5,centerPointLabels:!1}};static defaultRoutes={"angleLines.colo\
r":"borderColor","pointLabels.color":"color","ticks.color":"color"};static descriptors={angleLines:{_fallback:"grid"}};constructor(t){super(t),this.xCenter=void 0,this.yCenter=void 0,this.drawingArea=\
void 0,this._pointLabels=[],this._pointLabelItems=[]}setDimensions(){let t=this._padding=U(Ui(this.options)/2),e=this.width=this.maxWidth-t.width,s=this.height=this.maxHeight-t.height;this.xCenter=Mat\
h.floor(this.left+e/2+t.left),this.yCenter=Math.floor(this.top+s/2+t.top),this.drawingArea=Math.floor(Math.min(e,s)/2)}determineDataLimits(){let{min:t,max:e}=this.getMinMax(!1);this.min=B(t)&&!isNaN(t\
)?t:0,this.max=B(e)&&!isNaN(e)?e:0,this.handleTickRangeOptions()}computeTickLimit(){return Math.ceil(this.drawingArea/Ui(this.options))}generateTickLabels(t){Nt.prototype.generateTickLabels.call(this,\
t),this._pointLabels=this.getLabels().map((e,s)=>{let n=T(this.options.pointLabels.callback,[e,s],this);return n||n===0?n:""}).filter((e,s)=>this.chart.getDataVisibility(s))}fit(){let t=this.options;t\
.display&&t.pointLabels.display?ll(this):this.setCenterPoint(0,0,0,0)}setCenterPoint(t,e,s,n){this.xCenter+=Math.floor((t-e)/2),this.yCenter+=Math.floor((s-n)/2),this.drawingArea-=Math.min(this.drawin\
gArea/2,Math.max(t,e,s,n))}getIndexAngle(t){let e=Y/(this._pointLabels.length||1),s=this.options.startAngle||0;return q(t*e+ot(s))}getDistanceFromCenterForValue(t){if(C(t))return NaN;let e=this.drawin\
gArea/(this.max-this.min);return this.options.reverse?(this.max-t)*e:(t-this.min)*e}getValueForDistanceFromCenter(t){if(C(t))return NaN;let e=t/(this.drawingArea/(this.max-this.min));return this.optio\
ns.reverse?this.max-e:this.min+e}getPointLabelContext(t){let e=this._pointLabels||[];if(t>=0&&t<e.length){let s=e[t];return _l(this.getContext(),t,s)}}getPointPosition(t,e,s=0){let n=this.getIndexAngl\
e(t)-N+s;return{x:Math.cos(n)*e+this.xCenter,y:Math.sin(n)*e+this.yCenter,angle:n}}getPointPositionForValue(t,e){return this.getPointPosition(t,this.getDistanceFromCenterForValue(e))}getBasePosition(t\
){return this.getPointPositionForValue(t||0,this.getBaseValue())}getPointLabelPosition(t){let{left:e,top:s,right:n,bottom:o}=this._pointLabelItems[t];return{left:e,top:s,right:n,bottom:o}}drawBackgrou\
nd(){let{backgroundColor:t,grid:{circular:e}}=this.options;if(t){let s=this.ctx;s.save(),s.beginPath(),io(this,this.getDistanceFromCenterForValue(this._endValue),e,this._pointLabels.length),s.closePat\
h(),s.fillStyle=t,s.fill(),s.restore()}}drawGrid(){let t=this.ctx,e=this.options,{angleLines:s,grid:n,border:o}=e,a=this._pointLabels.length,r,l,c;if(e.pointLabels.display&&bl(this,a),n.display&&this.\
ticks.forEach((h,d)=>{if(d!==0||d===0&&this.min<0){l=this.getDistanceFromCenterForValue(h.value);let u=this.getContext(d),f=n.setContext(u),m=o.setContext(u);xl(this,f,l,a,m)}}),s.display){for(t.save(\
),r=a-1;r>=0;r--){let h=s.setContext(this.getPointLabelContext(r)),{color:d,lineWidth:u}=h;!u||!d||(t.lineWidth=u,t.strokeStyle=d,t.setLineDash(h.borderDash),t.lineDashOffset=h.borderDashOffset,l=this\
.getDistanceFromCenterForValue(e.reverse?this.min:this.max),c=this.getPointPosition(r,l),t.beginPath(),t.moveTo(this.xCenter,this.yCenter),t.lineTo(c.x,c.y),t.stroke())}t.restore()}}drawBorder(){}draw\
Labels(){let t=this.ctx,e=this.options,s=e.ticks;if(!s.display)return;let n=this.getIndexAngle(0),o,a;t.save(),t.translate(this.xCenter,this.yCenter),t.rotate(n),t.textAlign="center",t.textBaseline="m\
iddle",this.ticks.forEach((r,l)=>{if(l===0&&this.min>=0&&!e.reverse)return;let c=s.setContext(this.getContext(l)),h=H(c.font);if(o=this.getDistanceFromCenterForValue(this.ticks[l].value),c.showLabelBa\
ckdrop){t.font=h.string,a=t.measureText(r.label).width,t.fillStyle=c.backdropColor;let d=U(c.backdropPadding);t.fillRect(-a/2-d.left,-o-h.size/2-d.top,a+d.width,h.size+d.height)}Zt(t,r.label,0,-o,h,{c\
olor:c.color,strokeColor:c.textStrokeColor,strokeWidth:c.textStrokeWidth})}),t.restore()}drawTitle(){}},Qe={millisecond:{common:!0,size:1,steps:1e3},second:{common:!0,size:1e3,steps:60},minute:{common\
:!0,size:6e4,steps:60},hour:{common:!0,size:36e5,steps:24},day:{common:!0,size:864e5,steps:30},week:{common:!1,size:6048e5,steps:4},month:{common:!0,size:2628e6,steps:12},quarter:{common:!1,size:7884e\
6,steps:4},year:{common:!0,size:3154e7}},$=Object.keys(Qe);function zn(i,t){return i-t}function Bn(i,t){if(C(t))return null;let e=i._adapter,{parser:s,round:n,isoWeekday:o}=i._parseOpts,a=t;return typ\
eof s=="function"&&(a=s(a)),B(a)||(a=typeof s=="string"?e.parse(a,s):e.parse(a)),a===null?null:(n&&(a=n==="week"&&(It(o)||o===!0)?e.startOf(a,"isoWeek",o):e.startOf(a,n)),+a)}function Vn(i,t,e,s){let \
n=$.length;for(let o=$.indexOf(i);o<n-1;++o){let a=Qe[$[o]],r=a.steps?a.steps:Number.MAX_SAFE_INTEGER;if(a.common&&Math.ceil((e-t)/(r*a.size))<=s)return $[o]}return $[n-1]}function yl(i,t,e,s,n){for(l\
et o=$.length-1;o>=$.indexOf(e);o--){let a=$[o];if(Qe[a].common&&i._adapter.diff(n,s,a)>=t-1)return a}return $[e?$.indexOf(e):0]}function Ml(i){for(let t=$.indexOf(i)+1,e=$.length;t<e;++t)if(Qe[$[t]].\
common)return $[t]}function Nn(i,t,e){if(!e)i[t]=!0;else if(e.length){let{lo:s,hi:n}=we(e,t),o=e[s]>=t?e[s]:e[n];i[o]=!0}}function vl(i,t,e,s){let n=i._adapter,o=+n.startOf(t[0].value,s),a=t[t.length-\
1].value,r,l;for(r=o;r<=a;r=+n.add(r,1,s))l=e[r],l>=0&&(t[l].major=!0);return t}function Wn(i,t,e){let s=[],n={},o=t.length,a,r;for(a=0;a<o;++a)r=t[a],n[r]=a,s.push({value:r,major:!1});return o===0||!\
e?s:vl(i,s,n,e)}var Ze=class extends Bt{static id="time";static defaults={bounds:"data",adapters:{},time:{parser:!1,unit:!1,round:!1,isoWeekday:!1,minUnit:"millisecond",displayFormats:{}},ticks:{sourc\
e:"auto",callback:!1,major:{enabled:!1}}};constructor(t){super(t),this._cache={data:[],labels:[],all:[]},this._unit="day",this._majorUnit=void 0,this._offsets={},this._normalized=!1,this._parseOpts=vo\
id 0}init(t,e={}){let s=t.time||(t.time={}),n=this._adapter=new Ba._date(t.adapters.date);n.init(e),Rt(s.displayFormats,n.formats()),this._parseOpts={parser:s.parser,round:s.round,isoWeekday:s.isoWeek\
day},super.init(t),this._normalized=e.normalized}parse(t,e){return t===void 0?null:Bn(this,t)}beforeLayout(){super.beforeLayout(),this._cache={data:[],labels:[],all:[]}}determineDataLimits(){let t=thi\
s.options,e=this._adapter,s=t.time.unit||"day",{min:n,max:o,minDefined:a,maxDefined:r}=this.getUserBounds();function l(c){!a&&!isNaN(c.min)&&(n=Math.min(n,c.min)),!r&&!isNaN(c.max)&&(o=Math.max(o,c.ma\
x))}(!a||!r)&&(l(this._getLabelBounds()),(t.bounds!=="ticks"||t.ticks.source!=="labels")&&l(this.getMinMax(!1))),n=B(n)&&!isNaN(n)?n:+e.startOf(Date.now(),s),o=B(o)&&!isNaN(o)?o:+e.endOf(Date.now(),s)\
+1,this.min=Math.min(n,o-1),this.max=Math.max(n+1,o)}_getLabelBounds(){let t=this.getLabelTimestamps(),e=Number.POSITIVE_INFINITY,s=Number.NEGATIVE_INFINITY;return t.length&&(e=t[0],s=t[t.length-1]),{\
min:e,max:s}}buildTicks(){let t=this.options,e=t.time,s=t.ticks,n=s.source==="labels"?this.getLabelTimestamps():this._generate();t.bounds==="ticks"&&n.length&&(this.min=this._userMin||n[0],this.max=th\
is._userMax||n[n.length-1]);let o=this.min,a=this.max,r=vs(n,o,a);return this._unit=e.unit||(s.autoSkip?Vn(e.minUnit,this.min,this.max,this._getLabelCapacity(o)):yl(this,r.length,e.minUnit,this.min,th\
is.max)),this._majorUnit=!s.major.enabled||this._unit==="year"?void 0:Ml(this._unit),this.initOffsets(n),t.reverse&&r.reverse(),Wn(this,r,this._majorUnit)}afterAutoSkip(){this.options.offsetAfterAutos\
kip&&this.initOffsets(this.ticks.map(t=>+t.value))}initOffsets(t=[]){let e=0,s=0,n,o;this.options.offset&&t.length&&(n=this.getDecimalForValue(t[0]),t.length===1?e=1-n:e=(this.getDecimalForValue(t[1])\
-n)/2,o=this.getDecimalForValue(t[t.length-1]),t.length===1?s=o:s=(o-this.getDecimalForValue(t[t.length-2]))/2);let a=t.length<3?.5:.25;e=G(e,0,a),s=G(s,0,a),this._offsets={start:e,end:s,factor:1/(e+1\
+s)}}_generate(){let t=this._adapter,e=this.min,s=this.max,n=this.options,o=n.time,a=o.unit||Vn(o.minUnit,e,s,this._getLabelCapacity(e)),r=O(n.ticks.stepSize,1),l=a==="week"?o.isoWeekday:!1,c=It(l)||l\
===!0,h={},d=e,u,f;if(c&&(d=+t.startOf(d,"isoWeek",l)),d=+t.startOf(d,c?"day":a),t.diff(s,e,a)>1e5*r)throw new Error(e+" and "+s+" are too far apart with stepSize of "+r+" "+a);let m=n.ticks.source===\
"data"&&this.getDataTimestamps();for(u=d,f=0;u<s;u=+t.add(u,r,a),f++)Nn(h,u,m);return(u===s||n.bounds==="ticks"||f===1)&&Nn(h,u,m),Object.keys(h).sort(zn).map(g=>+g)}getLabelForValue(t){let e=this._ad\
apter,s=this.options.time;return s.tooltipFormat?e.format(t,s.tooltipFormat):e.format(t,s.displayFormats.datetime)}format(t,e){let n=this.options.time.displayFormats,o=this._unit,a=e||n[o];return this\
._adapter.format(t,a)}_tickFormatFunction(t,e,s,n){let o=this.options,a=o.ticks.callback;if(a)return T(a,[t,e,s],this);let r=o.time.displayFormats,l=this._unit,c=this._majorUnit,h=l&&r[l],d=c&&r[c],u=\
s[e],f=c&&d&&u&&u.major;return this._adapter.format(t,n||(f?d:h))}generateTickLabels(t){let e,s,n;for(e=0,s=t.length;e<s;++e)n=t[e],n.label=this._tickFormatFunction(n.value,e,t)}getDecimalForValue(t){\
return t===null?NaN:(t-this.min)/(this.max-this.min)}getPixelForValue(t){let e=this._offsets,s=this.getDecimalForValue(t);return this.getPixelForDecimal((e.start+s)*e.factor)}getValueForPixel(t){let e\
=this._offsets,s=this.getDecimalForPixel(t)/e.factor-e.end;return this.min+s*(this.max-this.min)}_getLabelSize(t){let e=this.options.ticks,s=this.ctx.measureText(t).width,n=ot(this.isHorizontal()?e.ma\
xRotation:e.minRotation),o=Math.cos(n),a=Math.sin(n),r=this._resolveTickFontOptions(0).size;return{w:s*o+r*a,h:s*a+r*o}}_getLabelCapacity(t){let e=this.options.time,s=e.displayFormats,n=s[e.unit]||s.m\
illisecond,o=this._tickFormatFunction(t,0,Wn(this,[t],this._majorUnit),n),a=this._getLabelSize(o),r=Math.floor(this.isHorizontal()?this.width/a.w:this.height/a.h)-1;return r>0?r:1}getDataTimestamps(){\
let t=this._cache.data||[],e,s;if(t.length)return t;let n=this.getMatchingVisibleMetas();if(this._normalized&&n.length)return this._cache.data=n[0].controller.getAllParsedValues(this);for(e=0,s=n.leng\
th;e<s;++e)t=t.concat(n[e].controller.getAllParsedValues(this));return this._cache.data=this.normalize(t)}getLabelTimestamps(){let t=this._cache.labels||[],e,s;if(t.length)return t;let n=this.getLabel\
s();for(e=0,s=n.length;e<s;++e)t.push(Bn(this,n[e]));return this._cache.labels=this._normalized?t:this.normalize(t)}normalize(t){return ws(t.sort(zn))}};function Ne(i,t,e){let s=0,n=i.length-1,o,a,r,l\
;e?(t>=i[s].pos&&t<=i[n].pos&&({lo:s,hi:n}=ft(i,"pos",t)),{pos:o,time:r}=i[s],{pos:a,time:l}=i[n]):(t>=i[s].time&&t<=i[n].time&&({lo:s,hi:n}=ft(i,"time",t)),{time:o,pos:r}=i[s],{time:a,pos:l}=i[n]);le\
t c=a-o;return c?r+(l-r)*(t-o)/c:r}var Hn=class extends Ze{static id="timeseries";static defaults=Ze.defaults;constructor(t){super(t),this._table=[],this._minPos=void 0,this._tableRange=void 0}initOff\
sets(){let t=this._getTimestampsForTable(),e=this._table=this.buildLookupTable(t);this._minPos=Ne(e,this.min),this._tableRange=Ne(e,this.max)-this._minPos,super.initOffsets(t)}buildLookupTable(t){let{\
min:e,max:s}=this,n=[],o=[],a,r,l,c,h;for(a=0,r=t.length;a<r;++a)c=t[a],c>=e&&c<=s&&n.push(c);if(n.length<2)return[{time:e,pos:0},{time:s,pos:1}];for(a=0,r=n.length;a<r;++a)h=n[a+1],l=n[a-1],c=n[a],Ma\
th.round((h+l)/2)!==c&&o.push({time:c,pos:a/(r-1)});return o}_generate(){let t=this.min,e=this.max,s=super.getDataTimestamps();return(!s.includes(t)||!s.length)&&s.splice(0,0,t),(!s.includes(e)||s.len\
gth===1)&&s.push(e),s.sort((n,o)=>n-o)}_getTimestampsForTable(){let t=this._cache.all||[];if(t.length)return t;let e=this.getDataTimestamps(),s=this.getLabelTimestamps();return e.length&&s.length?t=th\
is.normalize(e.concat(s)):t=e.length?e:s,t=this._cache.all=t,t}getDecimalForValue(t){return(Ne(this._table,t)-this._minPos)/this._tableRange}getValueForPixel(t){let e=this._offsets,s=this.getDecimalFo\
rPixel(t)/e.factor-e.end;return Ne(this._table,s*this._tableRange+this._minPos,!0)}};Vt.register(Je,Ke,qe,Ye,eo);var so=JSON.parse(document.getElementById("plots")?.textContent??"[]"),ti=new Map,no=ne\
w IntersectionObserver(i=>{for(let{isIntersecting:t,target:e}of i)t&&Ki(e)},{rootMargin:"600px"}),oo=so.flatMap(({id:i})=>document.getElementById(i)??[]);for(let i of oo)no.observe(i);window.addEventL\
istener("beforeprint",()=>{for(let i of oo)Ki(i)});matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{for(let[i,t]of ti)t.destroy(),ti.delete(i),Ki(i)});function Ki(i){let t=so.\
find(({id:e})=>e===i.id);t===void 0||!(i instanceof HTMLCanvasElement)||ti.has(i)||(no.unobserve(i),ti.set(i,kl(i,t)))}function kl(i,{points:t}){let e=getComputedStyle(document.documentElement),s=a=>e\
.getPropertyValue(a).trim(),n=a=>({min:0,max:1,title:{display:!0,text:a,color:s("--quiet")},ticks:{color:s("--quiet"),stepSize:.2},grid:{color:s("--grid")}}),o={showLine:!0,borderWidth:2};return new V\
t(i,{type:"scatter",data:{datasets:[{...o,data:t.map(([a,r])=>({x:a,y:r})),borderColor:s("--reuse"),backgroundColor:s("--reuse"),pointRadius:t.length>60?0:2.5,pointHitRadius:8},{...o,data:[{x:0,y:0},{\
x:1,y:1}],borderColor:s("--skip"),borderDash:[4,4],borderWidth:1,pointRadius:0,pointHitRadius:0}]},options:{animation:!1,maintainAspectRatio:!1,scales:{x:n("false positive rate"),y:n("true positive ra\
te")},plugins:{tooltip:{filter:({datasetIndex:a})=>a===0,callbacks:{label:({dataIndex:a})=>{let[r,l,c]=t[a]??[];return[`threshold ${Xi(c)}`,`false positives ${Xi(r)}`,`true positives ${Xi(l)}`]}}}}}})\
}function Xi(i){return i===void 0?"":String(Number(i.toPrecision(4)))}})();';function G(){return{async:false,breaks:false,extensions:null,gfm:true,hooks:null,pedantic:false,renderer:null,silent:false,tokenizer:null,walkTokens:null}}var S=G();function ue(l3){S=l3}var q={exec:()=>null};
function D(l3){let e=[];return t=>{let n=Math.max(0,Math.min(3,t-1)),r=e[n];return r||(r=l3(n),e[n]=r),r}}function g(l3,e=""){let t=typeof l3=="string"?l3:l3.source,n={replace:(r,s)=>{let o=typeof s==
"string"?s:s.source;return o=o.replace(O.caret,"$1"),t=t.replace(r,o),n},getRegex:()=>new RegExp(t,e)};return n}var _e=((l3="")=>{try{return!!new RegExp("(?<=1)(?<!1)"+l3)}catch{return false}})();var O={
codeRemoveIndent:/^(?: {0,3}\t| {1,4})/gm,listInterruptsParagraph:/^ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/,outputLinkReplace:/\\([\[\]])/g,indentCodeCompensation:/^(\s+)(?:```)/,beginningSpace:/^\s+/,endingHash:/#$/,
startingSpaceChar:/^ /,endingSpaceChar:/ $/,endingSpaceTabChar:/[ \t]$/,nonSpaceChar:/[^ ]/,newLineCharGlobal:/\n/g,tabCharGlobal:/\t/g,leadingSpaceTab:/^[ \t]+/,multipleSpaceGlobal:/\s+/g,blankLine:/^[ \t]*$/,
doubleBlankLine:/\n[ \t]*\n[ \t]*$/,blockquoteStart:/^ {0,3}>/,blockquoteSetextReplace:/\n {0,3}((?:=+|-+)[ \t]*)(?=\n|$)/g,blockquoteSetextReplace2:/^ {0,3}>[ \t]?/gm,blockquoteMarkerWhitespace:/^( {0,3}>)(\t[ \t]*)/gm,
nestedBlockMarker:/^ {0,3}(?:(?:[*+-]|\d{1,9}[.)])(?: |$)|> ?)/,listReplaceNesting:/^ {1,4}(?=( {4})*[^ ])/g,listIsTask:/^\[[ xX]\][ \t]+\S/,listReplaceTask:/^\[[ xX]\][ \t]+/,listTaskCheckbox:/\[[ xX]\]/,
anyLine:/\n.*\n/,hrefBrackets:/^<(.*)>$/,tableDelimiter:/[:|]/,tableAlignChars:/^\||\| *$/g,tableRowBlankLine:/\n[ \t]*$/,tableAlignRight:/^ *-+: *$/,tableAlignCenter:/^ *:-+: *$/,tableAlignLeft:/^ *:-+ *$/,
startATag:/^<a /i,endATag:/^<\/a>/i,startPreScriptTag:/^<(pre|code|kbd|script)(\s|>)/i,endPreScriptTag:/^<\/(pre|code|kbd|script)(\s|>)/i,startAngleBracket:/^</,endAngleBracket:/>$/,pedanticHrefTitle:/^([^'"]*[^\s])\s+(['"])(.*)\2/,
unicodeAlphaNumeric:/[\p{L}\p{N}]/u,numericCharacterReference:/&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));/,numericCharacterReferenceOrAmpersand:/&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,
escapeTest:/[&<>"']/,escapeReplace:/[&<>"']/g,escapeTestNoEncode:/[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/,escapeReplaceNoEncode:/[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,caret:/(^|[^\[])\^/g,
percentDecode:/%25/g,findPipe:/\|/g,splitPipe:/ \|/,slashPipe:/\\\|/g,carriageReturn:/\r\n|\r/g,spaceLine:/^ +$/gm,notSpaceStart:/^\S*/,endingNewline:/\n$/,listItemRegex:l3=>new RegExp(`^( {0,3}${l3})\
((?:[	 ][^\\n]*)?(?:\\n|$))`),nextBulletRegex:D(l3=>new RegExp(`^ {0,${l3}}(?:[*+-]|\\d{1,9}[.)])((?:[ 	][^\\n]*)?(?:\\n|$))`)),hrRegex:D(l3=>new RegExp(`^ {0,${l3}}((?:-[ 	]*){3,}|(?:_[ 	]*){3,}|(?:\\\
*[ 	]*){3,})(?:\\n+|$)`)),fencesBeginRegex:D(l3=>new RegExp(`^ {0,${l3}}(?:\`\`\`|~~~)`)),headingBeginRegex:D(l3=>new RegExp(`^ {0,${l3}}#{1,6}(?:\\s|$)`)),pedanticHeadingBeginRegex:D(l3=>new RegExp(`\
^ {0,${l3}}#`)),htmlBeginRegex:D(l3=>new RegExp(`^ {0,${l3}}(?:</?(?:${he})(?:[ \\t]+|$|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)`,"i")),blockquoteBeginRegex:D(
l3=>new RegExp(`^ {0,${l3}}>`)),nestedContainerMarkers:/^(?: {0,3}(?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]?))+/};var Ge=/^(?:[ \t]*(?:\n|$))+/;var Ne=/^((?: {4}| {0,3}\t)[^\n]+(?:\n(?:[ \t]*(?:\n|$))*)?)+/;
var Fe=/^ {0,3}(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})([^\n]*)(?:\n|$)(?:|([\s\S]*?)(?:\n|$))(?: {0,3}(?:(?=`)\1`*|(?=~)\1~*) *(?=\n|$)|$)/;var V=/^ {0,3}((?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/;
var Qe=/^ {0,3}(#{1,6})(?=\s|$)(.*)(?:\n+|$)/;var ce=/ {0,3}(?:[*+-]|\d{1,9}[.)])/;var he="address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|\
dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|t\
body|td|tfoot|th|thead|title|tr|track|ul";var J=g(" {0,3}(?:</?(?:tag)(?:[ \\t]+|\\n|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)").replace("tag",he).getRegex();
var $e=/^(?!bull |blockCode|fences|blockquote|heading|html|table)((?:.|\n(?!\s*?\n|bull |fences|blockquote|heading|hr|html|table))+?)\n {0,3}(=+|-+)[ \t]*(?:\n+|$)/;var Le=g($e).replace(/bull/g,ce).replace(
/blockCode/g,/(?: {4}| {0,3}\t)/).replace(/fences/g,/ {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g,/ {0,3}>/).replace(/heading/g,/ {0,3}#{1,6}(?:\s|$)/).replace(/hr/g,/ {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).
replace(/\|table/g,"").replace(/html/g,J).getRegex();var We=g($e).replace(/bull/g,ce).replace(/blockCode/g,/(?: {4}| {0,3}\t)/).replace(/fences/g,/ {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g,/ {0,3}>/).
replace(/heading/g,/ {0,3}#{1,6}(?:\s|$)/).replace(/hr/g,/ {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/table/g,/ {0,3}\|?(?:[:\- ]*\|)+[\:\- ]*\n/).replace(/html/g,J).
getRegex();var de=/^([^\n]+(?:\n(?!hr|heading|lheading|blockquote|fences|list|html|table|[ \t]+\n)[^\n]+)*)/;var Ue=/^[^\n]+/;var ge=/(?!\s*\])(?:\\[\s\S]|[^\[\]\\\n]|\n(?![ \t]*\n))+/;var Ke=g(/^ {0,3}\[(label)\]: *(?:\n[ \t]*)?([^<\s][^\s]*|<(?:\\.|[^\n<>\\])*>)(?:(?: +(?:\n[ \t]*)?| *\n[ \t]*)(title))? *(?:\n+|$)/).
replace("label",ge).replace("title",/(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\\n]|\n(?!\n))*'|\((?:\\[\s\S]|[^()\\])*\))/).getRegex();var Xe=g(/^(bull)([ \t][^\n]*?)?(?:\n|$)/).replace(/bull/g,ce).
getRegex();var ke=/<!--(?:-?>|[\s\S]*?(?:-->|$))/;var Ve=g("^ {0,3}(?:<(script|pre|style|textarea)[\\s>][\\s\\S]*?(?:</\\1>[^\\n]*\\n*|$)|comment[^\\n]*(\\n+|$)|<\\?[\\s\\S]*?(?:\\?>[^\\n]*\\n*|$)|<![A-Z][\\s\\S]*?(?\
:>[^\\n]*\\n*|$)|<!\\[CDATA\\[[\\s\\S]*?(?:\\]\\]>[^\\n]*\\n*|$)|</?(tag)(?:[ \\t]+|\\n|/?>|$)[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|<(?!(?:script|pre|style|textarea)(?![a-z0-9-]))([a-z][a-z0-9-]*)(?:attribute)*?[ \\t]*/?>(\
?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|</[a-z][a-z0-9-]*\\s*>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$))","i").replace("comment",ke).replace("tag",he).replace("attribute",/[ \t]+[a-zA-Z:_][\w.:-]*(?:[ \t]*=[ \t]*"[^"\n]*"|[ \t]*=[ \t]*'[^'\n]*'|[ \t]*=[ \t]*[^\s"'=<>`]+)?/).
getRegex();var Ce=l3=>g(de).replace("hr",V).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("|lheading","").replace("|table","").replace("blockquote"," {0,3}>").replace("fences"," {0,3}(?:`{3,}(?=[\
^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list",l3).replace("html",J).getRegex();var Je=Ce(/ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/);var Ye=Ce(/ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|\n|$)/);var et=g(
/^( {0,3}> ?(?:(?![ \t]*(?:\n|$))(paragraph)|[^\n]*)(?:\n|$))+/).replace("paragraph",Ye).getRegex();var fe={blockquote:et,code:Ne,def:Ke,fences:Fe,heading:Qe,hr:V,html:Ve,lheading:Le,list:Xe,newline:Ge,
paragraph:Je,table:q,text:Ue};var Pe=g("^ *([^\\n ].*)\\n {0,3}((?:\\| *)?:?-+:? *(?:\\| *:?-+:? *)*(?:\\| *)?)(?:\\n((?:(?! *\\n|hr|heading|blockquote|code|fences|list|html).*(?:\\n|$))*)\\n*|$)").replace(
"hr",V).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("blockquote"," {0,3}>").replace("code","(?: {4}| {0,3}	)[^\\n]").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").
replace("list"," {0,3}(?:[*+-]|1[.)])[ \\t]").replace("html",J).getRegex();var tt={...fe,lheading:We,table:Pe,paragraph:g(de).replace("hr",V).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("|lhead\
ing","").replace("table",Pe).replace("blockquote"," {0,3}>").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list"," {0,3}(?:[*+-]|1[.)])[ \\t]+[^ \\t\\n]").replace(
"html",J).getRegex()};var nt={...fe,html:g(`^ *(?:comment(?: *\\n|\\s*$)|<(tag)[\\s\\S]+?</\\1>(?: *\\n{2,}|\\s*$)|<tag(?:"[^"]*"|'[^']*'|\\s[^'"/>\\s]*)*?/?>(?: *\\n{2,}|\\s*$))`).replace("comment",ke).
replace(/tag/g,"(?!(?:a|em|strong|small|s|cite|q|dfn|abbr|data|time|code|var|samp|kbd|sub|sup|i|b|u|mark|ruby|rt|rp|bdi|bdo|span|br|wbr|ins|del|img)\\b)\\w+(?!:|[^\\w\\s@]*@)\\b").getRegex(),def:/^ *\[([^\]]+)\]: *<?([^\s>]+)>?(?: +(["(][^\n]+[")]))? *(?:\n+|$)/,
heading:/^(#{1,6})(.*)(?:\n+|$)/,fences:q,lheading:/^(.+?)\n {0,3}(=+|-+) *(?:\n+|$)/,paragraph:g(de).replace("hr",V).replace("heading",` *#{1,6} *[^
]`).replace("|table","").replace("blockquote"," {0,3}>").replace("|fences","").replace("|list","").replace("|html","").replace("|tag","").replace("lheading",Le).getRegex()};var rt=/^\\([!"#$%&'()*+,\-./:;<=>?@\[\]\\^_`{|}~])/;
var st=/^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/;var Ie=/^( {2,}|\\)\n(?!\s*$)[ \t]*/;var it=/^(`+|[^`])(?:(?= {2,}\n)|[\s\S]*?(?:(?=[\\<!\[`*_]|\b_|$)|[^ ](?= {2,}\n)))/;var L=/[\p{P}\p{S}]/u;var N=/[\s\p{P}\p{S}]/u;
var Y=/[^\s\p{P}\p{S}]/u;var ot=g(/^((?![*_])punctSpace)/,"u").replace(/punctSpace/g,N).getRegex();var at=/[\p{Pi}\p{Ps}"']/u;var Ae=/(?!~)[\p{P}\p{S}]/u;var lt=/(?!~)[\s\p{P}\p{S}]/u;var ut=/(?:[^\s\p{P}\p{S}]|~)/u;
var pt=g(/link|precode-code|html/,"g").replace("link",/\[(?:[^\[\]`]|(?<a>`+)[^`]+\k<a>(?!`))*?\]\((?:\\[\s\S]|[^\\\(\)]|\((?:\\[\s\S]|[^\\\(\)])*\))*\)/).replace("precode-",_e?"(?<!`)()":"(^^|[^`])").
replace("code",/(?<b>`+)[^`]+\k<b>(?!`)/).replace("html",/<(?! )[^<>]*?>/).getRegex();var Ee=/^(?:\*+(?:((?!\*)punct)|([^\s*]))?)|^_+(?:((?!_)punct)|([^\s_]))?/;var ct=g(Ee,"u").replace(/punct/g,L).getRegex();
var ht=g(Ee,"u").replace(/punct/g,Ae).getRegex();var dt=/^(?:\*+(?:((?!\*)(?!openQuote)punct)|([^\s*]))?)|^_+(?:((?!_)(?!openQuote)punct)|([^\s_]))?/;var gt=g(dt,"u").replace(/openQuote/g,at).replace(
/punct/g,L).getRegex();var ze="^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)punctSpace(\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)\
(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|notPunctSpace(\\*+)(?=notPunctSpace)";var kt=g(ze,"gu").replace(/notPunctSpace/g,Y).replace(/punctSpace/g,N).replace(/punct/g,L).getRegex();var ft=g(ze,"gu").
replace(/notPunctSpace/g,ut).replace(/punctSpace/g,lt).replace(/punct/g,Ae).getRegex();var mt="^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punc\
tSpace|$)|(?!\\*)[\\s](\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|(?:(?!\\*)punct|notPunctSpace)(\\*+)(?!\\*)(?=notPunctSpace)";var xt=g(mt,"gu").replace(/notPunctSpace/g,
Y).replace(/punctSpace/g,N).replace(/punct/g,L).getRegex();var bt=g("^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)punctSpace(_\
+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)","gu").replace(/notPunctSpace/g,Y).replace(/punctSpace/g,N).replace(/punct/g,L).getRegex();var Rt="^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(\
?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)[\\s](_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)|(?:(?!_)punct|notPunctSpace)(_+\
)(?!_)(?=notPunctSpace)";var Tt=g(Rt,"gu").replace(/notPunctSpace/g,Y).replace(/punctSpace/g,N).replace(/punct/g,L).getRegex();var Ot=g(/^~~?(?:((?!~)punct)|[^\s~])/,"u").replace(/punct/g,L).getRegex();
var wt="^[^~]+(?=[^~])|(?!~)punct(~~?)(?=[\\s]|$)|notPunctSpace(~~?)(?!~)(?=punctSpace|$)|(?!~)punctSpace(~~?)(?=notPunctSpace)|[\\s](~~?)(?!~)(?=punct)|(?!~)punct(~~?)(?!~)(?=punct)|notPunctSpace(~~?)(\
?=notPunctSpace)";var Pt=g(wt,"gu").replace(/notPunctSpace/g,Y).replace(/punctSpace/g,N).replace(/punct/g,L).getRegex();var yt=g(/\\(punct)/,"gu").replace(/punct/g,L).getRegex();var St=g(/(`+)(?:[^`]|[^`][\s\S]*?[^`])\1(?!`)|`+|\\(punct)/,
"gu").replace(/punct/g,L).getRegex();var _t=g(/^<(scheme:[^\s\x00-\x1f<>]*|email)>/).replace("scheme",/[a-zA-Z][a-zA-Z0-9+.-]{1,31}/).replace("email",/[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+(@)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+(?![-_])/).
getRegex();var $t=g(ke).replace("(?:-->|$)","-->").getRegex();var Lt=g("^comment|^</[a-zA-Z][a-zA-Z0-9-]*\\s*>|^<[a-zA-Z][a-zA-Z0-9-]*(?:attribute)*?\\s*/?>|^<\\?[\\s\\S]*?\\?>|^<![a-zA-Z]+\\s[\\s\\S]*?>|^<!\\[\
CDATA\\[[\\s\\S]*?\\]\\]>").replace("comment",$t).replace("attribute",/\s+[a-zA-Z:_][\w.:-]*(?:\s*=\s*"[^"]*"|\s*=\s*'[^']*'|\s*=\s*[^\s"'=<>`]+)?/).getRegex();var Me=/\[(?:\\[\s\S]|[^\[\]\\])*\]/;var ie=g(
/(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\])|[^\[\]\\`])*?/).replace("brackets",Me).getRegex();var Ct=g(/^!?\[(label)\]\([ \t\n]*(href)(?:(?:[ \t]+(?:\n[ \t]*)?|\n[ \t]*)(title))?[ \t\n]*\)/).
replace("label",ie).replace("href",/<(?:\\.|[^\n<>\\])*>|(?!<)[^ \t\n\x00-\x1f]+|(?=\))/).replace("title",/"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\((?:\\[\s\S]|[^)\\])*\)/).getRegex();var It=g(
/^!?\[(label)\]\[(ref)\]/).replace("label",ie).replace("ref",ge).getRegex();var At=g(/^!?\[(ref)\](?:\[\])?/).replace("ref",ge).getRegex();var ye=/(?!\s*\])(?:\\[\s\S]|[^\[\]\\]){1,999}/;var Et=g(/(?:[^\[\]\\`]*(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\]))){0,999}?[^\[\]\\`]*?/).
replace("brackets",Me).getRegex();var zt=g("reflink|nolink(?!\\()","g").replace("reflink",g(/^!?\[(label)\]\[(ref)\]/).replace("label",Et).replace("ref",ye).getRegex()).replace("nolink",g(/^!?\[(ref)\](?:\[\])?/).
replace("ref",ye).getRegex()).getRegex();var Se=/[hH][tT][tT][pP][sS]?|[fF][tT][pP]/;var Mt=/[A-Za-z0-9._+-]+@[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/;var Bt=g(/(?:mailto:email|xmpp:email(?:\/[A-Za-z0-9@.]+)?)/).
replace(/email/g,Mt).getRegex();var me={_backpedal:q,anyPunctuation:yt,anyPunctuationOutsideCode:St,autolink:_t,blockSkip:pt,br:Ie,code:st,del:q,delLDelim:q,delRDelim:q,emStrongLDelim:ct,emStrongRDelimAst:kt,
emStrongRDelimUnd:bt,escape:rt,link:Ct,nolink:At,punctuation:ot,reflink:It,reflinkSearch:zt,tag:Lt,text:it,url:q};var Dt={...me,emStrongLDelim:gt,emStrongRDelimAst:xt,emStrongRDelimUnd:Tt,link:g(/^!?\[(label)\]\((.*?)\)/).
replace("label",ie).getRegex(),reflink:g(/^!?\[(label)\]\s*\[([^\]]*)\]/).replace("label",ie).getRegex()};var pe={...me,emStrongRDelimAst:ft,emStrongLDelim:ht,delLDelim:Ot,delRDelim:Pt,url:g(/^emailProtocol|^((?:protocol):\/\/|www\.)(?:[a-zA-Z0-9\-]+\.?)+[^\s<]*|^email/).
replace("emailProtocol",Bt).replace("protocol",Se).replace("email",/[A-Za-z0-9._+-]+(@)[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/).getRegex(),_backpedal:/(?:[^?!.,:;*_'"~()&]+|\([^)]*\)|&(?![a-zA-Z0-9]+;$)|[?!.,:;*_'"~)]+(?!$))+/,
del:/^(~~?)(?=[^\s~])((?:\\[\s\S]|[^\\])*?(?:\\[\s\S]|[^\s~\\]))\1(?=[^~]|$)/,text:g(/^(?:[^a-zA-Z0-9](?=emailProtocol)|(`+|~+|[^`~])(?:(?=[`~])|(?= {2,}\n)|(?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@)|[\s\S]*?(?:(?=[\\<!\[`*~_]|\b_|protocol:\/\/|wwwStart|$)|[^ ](?= {2,}\n)|[^a-zA-Z0-9](?=emailProtocol)|[^a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-](?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@))))/).
replace("protocol",Se).replace(/emailProtocol/g,/(?:mailto|xmpp):/).replace("wwwStart",_e?"(?<![^\\s*_~(])www\\.":"www\\.").getRegex()};var qt={...pe,br:g(Ie).replace("{2,}","*").getRegex(),text:g(pe.
text).replace("\\b_","\\b_| {2,}\\n").replace(/\{2,\}/g,"*").getRegex()};var ee={normal:fe,gfm:tt,pedantic:nt};var F={normal:me,gfm:pe,breaks:qt,pedantic:Dt};var vt={"&":"&amp;","<":"&lt;",">":"&gt;",
'"':"&quot;","'":"&#39;"};var Be=l3=>vt[l3];function y(l3,e){if(e){if(O.escapeTest.test(l3))return l3.replace(O.escapeReplace,Be)}else if(O.escapeTestNoEncode.test(l3))return l3.replace(O.escapeReplaceNoEncode,
Be);return l3}function De(l3){return O.numericCharacterReference.test(l3)?l3.replace(O.numericCharacterReferenceOrAmpersand,(e,t,n)=>{if(t===void 0&&n===void 0)return"&amp;";let r=t===void 0?Number.parseInt(
n,16):Number.parseInt(t,10);return r===0||r>1114111||r>=55296&&r<=57343?"\uFFFD":r===38?"&amp;":String.fromCodePoint(r)}):l3}function xe(l3){try{l3=encodeURI(l3).replace(O.percentDecode,"%")}catch{return null}
return l3}function be(l3,e){let t=l3.replace(O.findPipe,(s,o,i)=>{let a=false,c=o;for(;--c>=0&&i[c]==="\\";)a=!a;return a?"|":" |"}),n=t.split(O.splitPipe),r=0;if(n[0].trim()||n.shift(),n.length>0&&!n.
at(-1)?.trim()&&n.pop(),e)if(n.length>e)n.splice(e);else for(;n.length<e;)n.push("");for(;r<n.length;r++)n[r]=n[r].trim().replace(O.slashPipe,"|");return n}function C(l3,e,t){let n=l3.length;if(n===0)
return"";let r=0;for(;r<n;){let s=l3.charAt(n-r-1);if(s===e&&!t)r++;else if(s!==e&&t)r++;else break}return l3.slice(0,n-r)}function Re(l3){let e=l3.split(`
`),t=e.length-1;for(;t>=0&&O.blankLine.test(e[t]);)t--;return e.length-t<=2?l3:e.slice(0,t+1).join(`
`)}function W(l3){return l3.trim().replace(O.multipleSpaceGlobal," ").toLowerCase().toUpperCase().toLowerCase()}function Te(l3,e){if(l3.indexOf(e[0])===-1&&l3.indexOf(e[1])===-1)return-1;let t=0;for(let n=0;n<
l3.length;n++)if(l3[n]==="\\")n++;else if(l3[n]===e[0])t++;else if(l3[n]===e[1]&&(t--,t<0))return n;return t>0?-2:-1}var Q=new WeakMap;function Oe(l3){let e={"*":-1,_:-1},t=-1,n=l3.length;for(let r=0;r<
n;r++){let s=l3[r];if(s!=="*"&&s!=="_"&&s!=="~")continue;let o=r===0?`
`:l3[r-1],i=r+1;for(;i<n&&l3[i]===s;)i++;o!==" "&&o!=="	"&&o!==`
`&&o!=="\r"&&o!=="\f"&&(s==="~"?t=r:e[s]=r),r=i-1}return{maskedSrc:l3,lastPossibleEmStrongCloserIndex:e,lastPossibleDelCloserIndex:t}}function qe(l3,e){let t=Oe(e),n=Q.get(l3);n?n.push(t):Q.set(l3,[t])}
function ve(l3){let e=Q.get(l3);e&&(e.pop(),e.length===0&&Q.delete(l3))}function oe(l3,e,t){let n=Q.get(l3)?.at(-1);return n&&n.maskedSrc===e?n.lastPossibleEmStrongCloserIndex[t]:Oe(e).lastPossibleEmStrongCloserIndex[t]}
function ae(l3,e){let t=Q.get(l3)?.at(-1);return t&&t.maskedSrc===e?t.lastPossibleDelCloserIndex:Oe(e).lastPossibleDelCloserIndex}function te(l3,e=0){let t=e,n="";for(let r of l3)if(r==="	"){let s=4-t%
4;n+=" ".repeat(s),t+=s}else n+=r,t++;return n}function Ht(l3,e){let t="";for(let n=0;n<l3.length;n++){if(l3[n]==="`"){let r=e.inline.code.exec(l3.slice(n));if(r){t+=r[0],n+=r[0].length-1;continue}}if(l3[n]===
"\\"&&(l3[n+1]==="["||l3[n+1]==="]")){t+=l3[n+1],n++;continue}t+=l3[n]}return t}function He(l3,e,t,n,r){let s=e.href,o=e.title||null,i=Ht(l3[1],r),a=l3[0].charAt(0)==="!",c=n.state.inLink,u=n.state.linkEmitted,
d=n.state.inRawBlock;n.state.inLink=true,n.state.linkEmitted=false;let h=n.inlineTokens(i),p=n.state.linkEmitted;if(n.state.linkEmitted=u,n.state.inLink=c,!a){if(p){n.state.inRawBlock=d;return}n.state.
linkEmitted=true}return{type:a?"image":"link",raw:t,href:s,title:o,text:i,tokens:h}}function Zt(l3,e,t){let n=l3.match(t.other.indentCodeCompensation);if(n===null)return e;let r=n[1];return e.split(`
`).map(s=>{let o=s.match(t.other.beginningSpace);if(o===null)return s;let[i]=o;return s.slice(Math.min(i.length,r.length))}).join(`
`)}function Ze(l3,e,t,n){if(!e.includes("<"))return false;for(let r=0;r<e.length;r++){if(e[r]==="\\"){r++;continue}if(e[r]==="`"){let i=n.inline.code.exec(e.slice(r));if(i){r+=i[0].length-1;continue}}
if(e[r]!=="<")continue;let s=l3.slice(t+r),o=n.inline.tag.exec(s)||n.inline.autolink.exec(s);if(o){if(o[0].length>e.length-r)return true;r+=o[0].length-1}}return false}var _=class{options;rules;lexer;constructor(e){
this.options=e||S}space(e){let t=this.rules.block.newline.exec(e);if(t&&t[0].length>0)return{type:"space",raw:t[0]}}code(e){let t=this.rules.block.code.exec(e);if(t){let n=this.options.pedantic?t[0]:Re(
t[0]),r=n.replace(this.rules.other.codeRemoveIndent,"");return{type:"code",raw:n,codeBlockStyle:"indented",text:r}}}fences(e){let t=this.rules.block.fences.exec(e);if(t){let n=t[0],r=Zt(n,t[3]||"",this.
rules);return t[3]!==void 0&&(r===""||r.endsWith(`
`))&&(r+=`
`),{type:"code",raw:n,lang:t[2]?t[2].trim().replace(this.rules.inline.anyPunctuation,"$1"):t[2],text:r}}}heading(e){let t=this.rules.block.heading.exec(e);if(t){let n=t[2].trim();if(this.rules.other.endingHash.
test(n)){let r=C(n,"#");(this.options.pedantic||!r||this.rules.other.endingSpaceTabChar.test(r))&&(n=r.trim())}return{type:"heading",raw:C(t[0],`
`),depth:t[1].length,text:n,tokens:this.lexer.inline(n)}}}hr(e){let t=this.rules.block.hr.exec(e);if(t)return{type:"hr",raw:C(t[0],`
`)}}blockquote(e){let t=this.rules.block.blockquote.exec(e);if(t){let n=C(t[0],`
`).split(`
`),r="",s="",o=[];for(;n.length>0;){let i=false,a=[],c;for(c=0;c<n.length;c++)if(this.rules.other.blockquoteStart.test(n[c]))a.push(n[c]),i=true;else if(!i)a.push(n[c]);else break;n=n.slice(c);let u=a.
join(`
`),d=u.replace(this.rules.other.blockquoteMarkerWhitespace,(k,m,b)=>b.startsWith(" ")?m+" "+b.slice(1):m+te(b,m.length)).replace(this.rules.other.blockquoteSetextReplace,`
    $1`).replace(this.rules.other.blockquoteSetextReplace2,"");r=r?`${r}
${u}`:u,s=s?`${s}
${d}`:d;let h=this.lexer.state.top;if(this.lexer.state.top=true,this.lexer.blockTokens(d,o,true),this.lexer.state.top=h,n.length===0)break;let p=o.at(-1);if(p?.type==="code"||p?.type==="heading"||p?.type===
"hr"||p?.type==="html"||p?.type==="table")break;if(p?.type==="blockquote"){let k=p,m=n.join(`
`),b=k.raw+`
`+m.replace(this.rules.other.blockquoteSetextReplace2,""),f=this.blockquote(b);o[o.length-1]=f;let R=b.substring(f.raw.length).replace(/^\n/,""),E=R?R.split(`
`).length:0,T=E?n.slice(0,-E):n;if(T.length>0&&(r=`${r}
${T.join(`
`)}`),s=s.substring(0,s.length-k.text.length)+f.text,n=n.slice(T.length),n.length>0&&this.rules.other.blockquoteStart.test(n[0]))continue;break}else if(p?.type==="list"){let k=p,m=k.raw+`
`+n.join(`
`),b=this.list(m);o[o.length-1]=b;let f=b.raw.length>k.raw.length?m.slice(k.raw.length+1,b.raw.length).split(`
`).length:0;if(f>0){let R=n.slice(0,f).join(`
`);r=`${r}
${R}`,s=`${s}
${R}`}if(n=n.slice(f),n.length>0&&!this.rules.other.blockquoteStart.test(n[0]))break;continue}}return{type:"blockquote",raw:r,tokens:o,text:s}}}list(e){let t=this.rules.block.list.exec(e);if(t){if(!this.
options.pedantic&&this.lexer.state.lastToken?.type==="text"&&!this.rules.other.listInterruptsParagraph.test(e))return;let n=e,r=()=>n.length-e.length,s=t[1].trim(),o=s.length>1,i={type:"list",raw:"",ordered:o,
start:o?+s.slice(0,-1):"",loose:false,items:[]};s=o?`\\d{1,9}\\${s.slice(-1)}`:`\\${s}`,this.options.pedantic&&(s=o?s:"[*+-]");let a=this.rules.other.listItemRegex(s),c=false;for(;e;){let h=false,p="";
if(!(t=a.exec(e))||this.rules.block.hr.test(e))break;let k=r();e=e.substring(t[0].length);let m=t[2].split(`
`,1)[0],b=t[1].length,f=this.options.pedantic?te(m,b):m.replace(this.rules.other.leadingSpaceTab,H=>te(H,b)),R=e.split(`
`,1)[0],E=!f.trim(),T=0;if(this.options.pedantic?(T=2,p=f.trimStart()):E?T=b+1:(T=f.search(this.rules.other.nonSpaceChar),T=T>4?1:T,p=f.slice(T),T+=b),E&&this.rules.other.blankLine.test(R)&&(e=e.substring(
R.length+1),h=true),!h){let H=this.rules.other.nextBulletRegex(T),K=this.rules.other.hrRegex(T),re=this.rules.other.fencesBeginRegex(T),B=this.options.pedantic?this.rules.other.pedanticHeadingBeginRegex(
T):this.rules.other.headingBeginRegex(T),X=this.rules.other.htmlBeginRegex(T),se=this.rules.other.blockquoteBeginRegex(T),le=false;for(;e;){let we=e.split(`
`,1)[0],Z;if(R=we,this.options.pedantic?(R=R.replace(this.rules.other.listReplaceNesting,"  "),Z=R):Z=R.replace(this.rules.other.leadingSpaceTab,$=>te($)),re.test(R)||B.test(R)||X.test(R)||se.test(R)||
H.test(R)||K.test(R))break;if(Z.search(this.rules.other.nonSpaceChar)>=T||!R.trim())p+=`
`+Z.slice(T),le=false;else{if(E)break;let $=f;if(!this.options.pedantic&&!p.includes(`
`)&&!f.includes("	")){let j;for(;!K.test($)&&(j=this.rules.other.nestedBlockMarker.exec($));)$=$.slice(j[0].length);if(!$.trim())break}if($.replace(this.rules.other.tabCharGlobal,"    ").search(this.rules.
other.nonSpaceChar)>=4||re.test($)||B.test($)||X.test($)||K.test($))break;if(!this.options.pedantic&&!le){let j=f.replace(this.rules.other.nestedContainerMarkers,"");if(this.rules.block.fences.test(j)||
this.rules.block.heading.test(j)||this.rules.block.hr.test(j))break}let je=!this.options.pedantic&&/^ {0,3}(?:=+|-+) *$/.test(R)&&this.rules.block.lheading.test(`${f}
${R}`)?`    ${Z.replace(/^ {0,3}/,"")}`:R;p+=`
`+je,le=true}E=!R.trim(),e=e.substring(we.length+1),f=Z.slice(T)}}let U=n.slice(k,r());i.loose||(c?i.loose=true:this.rules.other.doubleBlankLine.test(U)&&(c=true)),i.items.push({type:"list_item",raw:U,
task:!!this.options.gfm&&this.rules.other.listIsTask.test(p),loose:false,text:p,tokens:[]})}let u=i.items.at(-1);if(u)u.raw=u.raw.trimEnd(),u.text=u.text.trimEnd();else return;i.raw=n.slice(0,r()).trimEnd();
let d=[];for(let h of i.items)if(this.lexer.state.top=false,d.push(this.lexer.inlineQueue.length),h.tokens=this.lexer.blockTokens(h.text,[]),!i.loose){let p=h.tokens.filter(m=>m.type==="space"),k=p.length>
0&&p.some(m=>this.rules.other.anyLine.test(m.raw));i.loose=k}for(let h=0;h<i.items.length;h++){let p=i.items[h],k=p.tokens[0];if(p.task&&(k?.type==="text"||k?.type==="paragraph")){p.text=p.text.replace(
this.rules.other.listReplaceTask,""),k.raw=k.raw.replace(this.rules.other.listReplaceTask,""),k.text=k.text.replace(this.rules.other.listReplaceTask,"");let m=this.lexer.inlineQueue;for(let f=d[h];f<m.
length;f++)if(m[f].tokens===k.tokens){m[f].src=m[f].src.replace(this.rules.other.listReplaceTask,"");break}let b=this.rules.other.listTaskCheckbox.exec(p.raw);if(b){let f={type:"checkbox",raw:b[0]+" ",
checked:b[0]!=="[ ]"};p.checked=f.checked,i.loose?p.tokens[0]&&["paragraph","text"].includes(p.tokens[0].type)&&"tokens"in p.tokens[0]&&p.tokens[0].tokens?(p.tokens[0].raw=f.raw+p.tokens[0].raw,p.tokens[0].
text=f.raw+p.tokens[0].text,p.tokens[0].tokens.unshift(f)):p.tokens.unshift({type:"paragraph",raw:f.raw,text:f.raw,tokens:[f]}):p.tokens.unshift(f)}}else p.task&&(p.task=false)}if(i.loose)for(let h of i.
items){h.loose=true;for(let p of h.tokens)p.type==="text"&&(p.type="paragraph")}return i}}html(e){let t=this.rules.block.html.exec(e);if(t){if(this.lexer.state.lastToken?.type==="paragraph"&&!this.rules.
other.htmlBeginRegex(4).test(e))return;let n=Re(t[0]);return{type:"html",block:true,raw:n,pre:t[1]==="pre"||t[1]==="script"||t[1]==="style",text:n}}}def(e){let t=this.rules.block.def.exec(e);if(t){if(!this.
rules.other.startAngleBracket.test(t[2])&&Te(t[2],"()")!==-1)return;let n=W(t[1]),r=t[2]?t[2].replace(this.rules.other.hrefBrackets,"$1").replace(this.rules.inline.anyPunctuation,"$1"):"",s=t[3]?t[3].
substring(1,t[3].length-1).replace(this.rules.inline.anyPunctuation,"$1"):t[3];return{type:"def",tag:n,raw:C(t[0],`
`),href:r,title:s}}}table(e){let t=this.rules.block.table.exec(e);if(!t||!this.rules.other.tableDelimiter.test(t[2]))return;let n=be(t[1]),r=t[2].replace(this.rules.other.tableAlignChars,"").split("|"),
s=t[3]?.trim()?t[3].replace(this.rules.other.tableRowBlankLine,"").split(`
`):[],o={type:"table",raw:C(t[0],`
`),header:[],align:[],rows:[]};if(n.length===r.length){for(let i of r)this.rules.other.tableAlignRight.test(i)?o.align.push("right"):this.rules.other.tableAlignCenter.test(i)?o.align.push("center"):this.
rules.other.tableAlignLeft.test(i)?o.align.push("left"):o.align.push(null);for(let i=0;i<n.length;i++)o.header.push({text:n[i],tokens:this.lexer.inline(n[i]),header:true,align:o.align[i]});for(let i of s)
o.rows.push(be(i,o.header.length).map((a,c)=>({text:a,tokens:this.lexer.inline(a),header:false,align:o.align[c]})));return o}}lheading(e){let t=this.rules.block.lheading.exec(e);if(t){let n=t[1].trim();
return{type:"heading",raw:C(t[0],`
`),depth:t[2].charAt(0)==="="?1:2,text:n,tokens:this.lexer.inline(n)}}}paragraph(e){let t=this.rules.block.paragraph.exec(e);if(t){let n=t[1].charAt(t[1].length-1)===`
`?t[1].slice(0,-1):t[1];return{type:"paragraph",raw:t[0],text:n,tokens:this.lexer.inline(n)}}}text(e){let t=this.rules.block.text.exec(e);if(t)return{type:"text",raw:t[0],text:t[0],tokens:this.lexer.inline(
t[0])}}escape(e){if(e.charCodeAt(0)!==92)return;let t=this.rules.inline.escape.exec(e);if(t)return{type:"escape",raw:t[0],text:t[1]}}tag(e){if(e.charCodeAt(0)!==60)return;let t=this.rules.inline.tag.exec(
e);if(t)return!this.lexer.state.inLink&&this.rules.other.startATag.test(t[0])?this.lexer.state.inLink=true:this.lexer.state.inLink&&this.rules.other.endATag.test(t[0])&&(this.lexer.state.inLink=false),
!this.lexer.state.inRawBlock&&this.rules.other.startPreScriptTag.test(t[0])?this.lexer.state.inRawBlock=true:this.lexer.state.inRawBlock&&this.rules.other.endPreScriptTag.test(t[0])&&(this.lexer.state.
inRawBlock=false),{type:"html",raw:t[0],inLink:this.lexer.state.inLink,inRawBlock:this.lexer.state.inRawBlock,block:false,text:t[0]}}link(e){if(this.lexer.state.linkParenPossible===false)return;let t=e.
charCodeAt(0);if(t!==91&&t!==33)return;let n=this.rules.inline.link.exec(e);if(n){let r=n[0].charAt(0)==="!"?2:1;if(!this.options.pedantic&&Ze(e,n[1],r,this.rules))return;let s=n[2].trim();if(!this.options.
pedantic&&this.rules.other.startAngleBracket.test(s)){if(!this.rules.other.endAngleBracket.test(s))return;let c=C(s.slice(0,-1),"\\");if((s.length-c.length)%2===0)return}else{let c=Te(n[2],"()");if(c===
-2)return;if(c>-1){let d=(n[0].indexOf("!")===0?5:4)+n[1].length+c;n[2]=n[2].substring(0,c),n[0]=n[0].substring(0,d).trim(),n[3]=""}}let o=C(n[0].slice(0,-1),"\\");if((n[0].length-o.length)%2===0)return;
let i=n[2],a="";if(this.options.pedantic){let c=this.rules.other.pedanticHrefTitle.exec(i);c&&(i=c[1],a=c[3])}else a=n[3]?n[3].slice(1,-1):"";return i=i.trim(),this.rules.other.startAngleBracket.test(
i)&&(this.options.pedantic&&!this.rules.other.endAngleBracket.test(s)?i=i.slice(1):i=i.slice(1,-1)),He(n,{href:i&&i.replace(this.rules.inline.anyPunctuation,"$1"),title:a&&a.replace(this.rules.inline.
anyPunctuation,"$1")},n[0],this.lexer,this.rules)}}reflink(e,t){let n=e.charCodeAt(0);if(n!==91&&n!==33)return;let r;if((r=this.rules.inline.reflink.exec(e))||(r=this.rules.inline.nolink.exec(e))){let s=r[0].
charAt(0)==="!"?2:1;if(!this.options.pedantic&&Ze(e,r[1],s,this.rules))return;let o=t[W(r[2]||r[1])];if(!o){let i=r[0].charAt(0);return{type:"text",raw:i,text:i}}return He(r,o,r[0],this.lexer,this.rules)}}emStrong(e,t,n=""){
let r=this.rules.inline.emStrongLDelim.exec(e);if(!r||!r[1]&&!r[2]&&!r[3]&&!r[4])return;let s=r[0][0],o=n===s,i=t.length-e.length,a=i;for(;!this.options.pedantic&&a>0&&t[a-1]===s;)a--;let c=[...t.slice(
Math.max(0,a-2),a)].at(-1)??"",u=c==="*"||c==="_"||!!this.rules.inline.punctuation.exec(c);a<i&&(n=c);let d=a<i?u:n==="*"||n==="_"||!!this.rules.inline.punctuation.exec(n);if(r[4]&&n.match(this.rules.
other.unicodeAlphaNumeric))return;let h=r[1]||r[3]||"";if(!h||!n||d){let p=[...r[0]].length-1,k,m,b=p,f=0,R=i-a+p,E=!this.options.pedantic&&!!c.trim()&&(!!h||s==="*"&&!u);if(s!=="*"&&s!=="_")return;let T=s===
"*"?this.rules.inline.emStrongRDelimAst:this.rules.inline.emStrongRDelimUnd,U=oe(this,t,s),H=t.length-e.length+p;if(U<H)return;t=t.slice(-1*e.length+p);let K=U-H;for(T.lastIndex=0;(r=T.exec(t))!==null&&
!(r.index>K);){if(k=r[1]||r[2]||r[3]||r[4]||r[5]||r[6],!k)continue;if(m=[...k].length,r[3]||r[4]){b+=m;continue}else if((r[5]||r[6]||E)&&R%3&&!((R+m)%3)){if(o&&(r[5]||r[6]))break;f+=m;continue}if(b-=m,
b>0)continue;m=Math.min(m,m+b+f);let re=[...r[0]][0].length,B=e.slice(0,p+r.index+re+m);if(Math.min(p,m)%2){let se=B.slice(1,-1);return{type:"em",raw:B,text:se,tokens:this.lexer.inlineTokens(se)}}let X=B.
slice(2,-2);return{type:"strong",raw:B,text:X,tokens:this.lexer.inlineTokens(X)}}}}codespan(e){if(e.charCodeAt(0)!==96)return;let t=this.rules.inline.code.exec(e);if(t){let n=t[2].replace(this.rules.other.
newLineCharGlobal," "),r=this.rules.other.nonSpaceChar.test(n),s=this.rules.other.startingSpaceChar.test(n)&&this.rules.other.endingSpaceChar.test(n);return r&&s&&(n=n.substring(1,n.length-1)),{type:"\
codespan",raw:t[0],text:n}}}br(e){let t=e.charCodeAt(0);if(t!==32&&t!==92&&t!==10)return;let n=this.rules.inline.br.exec(e);if(n)return{type:"br",raw:n[0]}}del(e,t,n=""){if(e.charCodeAt(0)!==126)return;
let r=this.rules.inline.delLDelim.exec(e);if(!r)return;if(!(r[1]||"")||!n||this.rules.inline.punctuation.exec(n)){let o=[...r[0]].length-1,i,a,c=o,u=this.rules.inline.delRDelim,d=ae(this,t),h=t.length-
e.length+o;if(d<h)return;t=t.slice(-1*e.length+o);let p=d-h;for(u.lastIndex=0;(r=u.exec(t))!==null&&!(r.index>p);){if(i=r[1]||r[2]||r[3]||r[4]||r[5]||r[6],!i||(a=[...i].length,a!==o))continue;if(r[3]||
r[4]){c+=a;continue}if(c-=a,c>0)continue;a=Math.min(a,a+c);let k=[...r[0]][0].length,m=e.slice(0,o+r.index+k+a),b=m.slice(o,-o);return{type:"del",raw:m,text:b,tokens:this.lexer.inlineTokens(b)}}}}autolink(e){
if(e.charCodeAt(0)!==60)return;let t=this.rules.inline.autolink.exec(e);if(t){let n,r;return t[2]==="@"?(n=t[1],r="mailto:"+n):(n=t[1],r=n),{type:"link",raw:t[0],text:n,href:r,autolink:true,tokens:[{type:"\
text",raw:n,text:n}]}}}url(e){let t;if(t=this.rules.inline.url.exec(e)){let n,r;if(t[2]==="@")n=t[0],r="mailto:"+n;else{let s;do s=t[0],t[0]=this.rules.inline._backpedal.exec(t[0])?.[0]??"";while(s!==
t[0]);n=t[0],t[1]==="www."?r="http://"+t[0]:r=t[0]}return{type:"link",raw:t[0],text:n,href:r,autolink:true,tokens:[{type:"text",raw:n,text:n}]}}}inlineText(e){let t=this.rules.inline.text.exec(e);if(t){
let n=this.lexer.state.inRawBlock;return{type:"text",raw:t[0],text:n?t[0]:De(t[0]),escaped:n}}}};var w=class l{tokens;options;state;inlineQueue;tokenizer;constructor(e){this.tokens=[],this.tokens.links=
Object.create(null),this.options=e||S,this.options.tokenizer=this.options.tokenizer||new _,this.tokenizer=this.options.tokenizer,this.tokenizer.options=this.options,this.tokenizer.lexer=this,this.inlineQueue=
[],this.state={inLink:false,inRawBlock:false,linkEmitted:false,linkParenPossible:true,top:true};let t={other:O,block:ee.normal,inline:F.normal};this.options.pedantic?(t.block=ee.pedantic,t.inline=F.pedantic):
this.options.gfm&&(t.block=ee.gfm,this.options.breaks?t.inline=F.breaks:t.inline=F.gfm),this.tokenizer.rules=t}static get rules(){return{block:ee,inline:F}}static lex(e,t){return new l(t).lex(e)}static lexInline(e,t){
return new l(t).inlineTokens(e)}lex(e){e=e.replace(O.carriageReturn,`
`),this.blockTokens(e,this.tokens);for(let t=0;t<this.inlineQueue.length;t++){let n=this.inlineQueue[t];this.state.inRawBlock=false,this.inlineTokens(n.src,n.tokens)}return this.inlineQueue=[],this.tokens}blockTokens(e,t=[],n=false){
this.tokenizer.lexer=this;let r=this.state.lastToken;this.options.pedantic&&(e=e.replace(O.tabCharGlobal,"    ").replace(O.spaceLine,""));let s=1/0,o,i=this.options.gfm&&!this.options.pedantic&&this.tokenizer.
paragraph===_.prototype.paragraph;for(;e;){if(e.length<s)s=e.length;else{this.infiniteLoopError(e.charCodeAt(0));break}this.state.lastToken=t.at(-1);let a;if(this.options.extensions?.block?.some(u=>(a=
u.call({lexer:this},e,t))?(e=e.substring(a.raw.length),t.push(a),true):false))continue;if(a=this.tokenizer.space(e)){e=e.substring(a.raw.length);let u=t.at(-1);a.raw.length===1&&u!==void 0?u.raw+=`
`:t.push(a);continue}if(a=this.tokenizer.code(e)){e=e.substring(a.raw.length);let u=t.at(-1);u?.type==="paragraph"||u?.type==="text"?(u.raw+=(u.raw.endsWith(`
`)?"":`
`)+a.raw,u.text+=`
`+a.text,this.inlineQueue.at(-1).src=u.text):t.push(a);continue}if(a=this.tokenizer.fences(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.heading(e)){e=e.substring(a.raw.length),
t.push(a);continue}if(a=this.tokenizer.hr(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.blockquote(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.list(
e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.html(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.def(e)){e=e.substring(a.raw.length);let u=t.at(-1);u?.
type==="paragraph"||u?.type==="text"?(u.raw+=(u.raw.endsWith(`
`)?"":`
`)+a.raw,u.text+=`
`+a.raw,this.inlineQueue.at(-1).src=u.text):(this.tokens.links[a.tag]||(this.tokens.links[a.tag]={href:a.href,title:a.title}),t.push(a));continue}if(a=this.tokenizer.table(e)){e=e.substring(a.raw.length),
t.push(a);continue}if(a=this.tokenizer.lheading(e)){e=e.substring(a.raw.length),t.push(a);continue}let c=e;if(this.options.extensions?.startBlock){let u=1/0,d=e.slice(1),h;this.options.extensions.startBlock.
forEach(p=>{h=p.call({lexer:this},d),typeof h=="number"&&h>=0&&(u=Math.min(u,h))}),u<1/0&&u>=0&&(c=e.substring(0,u+1))}if(this.state.top&&(a=this.tokenizer.paragraph(c))){let u=t.at(-1);(n||u===o&&i)&&
u?.type==="paragraph"?(u.raw+=(u.raw.endsWith(`
`)?"":`
`)+a.raw,u.text+=`
`+a.text,this.inlineQueue.pop(),this.inlineQueue.at(-1).src=u.text,o=u):(t.push(a),o=a),n=c.length!==e.length,e=e.substring(a.raw.length);continue}if(a=this.tokenizer.text(e)){e=e.substring(a.raw.length);
let u=t.at(-1);u?.type==="text"?(u.raw+=(u.raw.endsWith(`
`)?"":`
`)+a.raw,u.text+=`
`+a.text,this.inlineQueue.pop(),this.inlineQueue.at(-1).src=u.text):t.push(a);continue}if(e){this.infiniteLoopError(e.charCodeAt(0));break}}return this.state.top=true,this.state.lastToken=r,t}inline(e,t=[]){
return this.inlineQueue.push({src:e,tokens:t}),t}linkInText(e){if(!e.includes("["))return false;let t=this.tokenizer.rules.inline.link;for(let n of e.matchAll(this.tokenizer.rules.inline.blockSkip))if(t.
test(n[0])&&e.charAt(n.index-1)!=="!")return true;for(let n of e.matchAll(this.tokenizer.rules.inline.reflinkSearch)){let r=n[0],s=r.lastIndexOf("[");if(!(r.charAt(0)==="!"||!Object.hasOwn(this.tokens.
links,W(r.slice(s+1,-1))))&&!(s>1&&this.linkInText(r.slice(1,s-1))))return true}return false}inlineTokens(e,t=[]){this.tokenizer.lexer=this;let n=this.state.linkParenPossible;this.state.linkParenPossible=
e.includes(")");try{return this.#t(e,t)}finally{this.state.linkParenPossible=n}}#t(e,t){let n=e.includes("*")||e.includes("_")||e.includes("~"),r=n||this.options.hooks?.emStrongMask||this.tokenizer.emStrong!==
_.prototype.emStrong||this.tokenizer.del!==_.prototype.del?this.#r(e):e;if(!n)return this.#e(e,r,t);qe(this.tokenizer,r);try{return this.#e(e,r,t)}finally{ve(this.tokenizer)}}#e(e,t,n){let r=false,s="",
o=1/0;for(;e;){if(e.length<o)o=e.length;else{this.infiniteLoopError(e.charCodeAt(0));break}r||(s=""),r=false;let i;if(this.options.extensions?.inline?.some(u=>(i=u.call({lexer:this},e,n))?(e=e.substring(
i.raw.length),n.push(i),true):false))continue;if(i=this.tokenizer.escape(e)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.tag(e)){e=e.substring(i.raw.length),n.push(i);continue}if(i=
this.tokenizer.link(e)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.reflink(e,this.tokens.links)){e=e.substring(i.raw.length);let u=n.at(-1);i.type==="text"&&u?.type==="text"?(u.
raw+=i.raw,u.text+=i.text):n.push(i);continue}let a=e[0];if(a==="*"||a==="_"){let u=t.length-e.length;if(oe(this.tokenizer,t,a)<=u){let h=1;for(;h<e.length&&e.charCodeAt(h)===a.charCodeAt(0);)h++;let p=e.
substring(0,h),k=n.at(-1);k?.type==="text"&&!k.escaped?(k.raw+=p,k.text+=p):n.push({type:"text",raw:p,text:p,escaped:false}),e=e.substring(h),s=a,r=true;continue}}else if(a==="~"){let u=t.length-e.length;
if(ae(this.tokenizer,t)<=u){let h=1;for(;h<e.length&&e.charCodeAt(h)===126;)h++;let p=e.substring(0,h),k=n.at(-1);k?.type==="text"&&!k.escaped?(k.raw+=p,k.text+=p):n.push({type:"text",raw:p,text:p,escaped:false}),
e=e.substring(h),s=a,r=true;continue}}if(i=this.tokenizer.emStrong(e,t,s)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.codespan(e)){e=e.substring(i.raw.length),n.push(i);continue}
if(i=this.tokenizer.br(e)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.del(e,t,s)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.autolink(e)){e=e.substring(
i.raw.length),n.push(i);continue}if(!this.state.inLink&&(i=this.tokenizer.url(e))){e=e.substring(i.raw.length),n.push(i);continue}let c=e;if(this.options.extensions?.startInline){let u=1/0,d=e.slice(1),
h;this.options.extensions.startInline.forEach(p=>{h=p.call({lexer:this},d),typeof h=="number"&&h>=0&&(u=Math.min(u,h))}),u<1/0&&u>=0&&(c=e.substring(0,u+1))}if(i=this.tokenizer.inlineText(c)){e=e.substring(
i.raw.length),i.raw.slice(-1)!=="_"&&(s=i.raw.slice(-1)),r=true;let u=n.at(-1);u?.type==="text"?(u.raw+=i.raw,u.text+=i.text):n.push(i);continue}if(e){this.infiniteLoopError(e.charCodeAt(0));break}}return n}#n(e){
let{blockSkip:t,tag:n,autolink:r}=this.tokenizer.rules.inline,s="",o=0,i;for(t.lastIndex=0;i=t.exec(e);){let a=i.index+(i[2]?i[2].length:0),c=i.index+i[0].length;if(e.charAt(a)==="<"){let u=e.slice(a),
d=n.exec(u)||r.exec(u);if(!d){t.lastIndex=a+1;continue}c=a+d[0].length,t.lastIndex=c}s+=e.slice(o,a)+"["+"a".repeat(c-a-2)+"]",o=c}return s+e.slice(o)}#r(e){let t=e;if(this.tokens.links&&e.includes("[")){
let n=this.tokenizer.rules.inline.reflinkSearch,r=s=>{let o=s.lastIndexOf("[");if(!Object.hasOwn(this.tokens.links,W(s.slice(o+1,-1))))return s;if(o>1&&s.charAt(0)!=="!"){let i=s.slice(1,o-1);if(this.
linkInText(i))return"["+i.replace(n,r)+"]["+"a".repeat(s.length-o-2)+"]"}return"["+"a".repeat(s.length-2)+"]"};t=t.replace(n,r)}return t=t.replace(this.tokenizer.rules.inline.anyPunctuationOutsideCode,
(n,r,s)=>s?"+".repeat(n.length):r?r+n.slice(r.length,-r.length).replace(/`/g,"+")+r:n),t=this.#n(t),t=this.options.hooks?.emStrongMask?.call({lexer:this},t)??t,t}infiniteLoopError(e){let t="Infinite l\
oop on byte: "+e;if(this.options.silent)console.error(t);else throw new Error(t)}};var I=class{options;parser;constructor(e){this.options=e||S}space(e){return""}code({text:e,lang:t,escaped:n}){let r=(t||
"").match(O.notSpaceStart)?.[0],s=e?e.replace(O.endingNewline,"")+`
`:"";return r?'<pre><code class="language-'+y(r)+'">'+(n?s:y(s,true))+`</code></pre>
`:"<pre><code>"+(n?s:y(s,true))+`</code></pre>
`}blockquote({tokens:e}){return`<blockquote>
${this.parser.parse(e)}</blockquote>
`}html({text:e}){return e}def(e){return""}heading({tokens:e,depth:t}){return`<h${t}>${this.parser.parseInline(e)}</h${t}>
`}hr(e){return`<hr>
`}list(e){let t=e.ordered,n=e.start,r="";for(let i=0;i<e.items.length;i++){let a=e.items[i];r+=this.listitem(a)}let s=t?"ol":"ul",o=t&&n!==1?' start="'+n+'"':"";return"<"+s+o+`>
`+r+"</"+s+`>
`}listitem(e){return`<li>${this.parser.parse(e.tokens)}</li>
`}checkbox({checked:e}){return"<input "+(e?'checked="" ':"")+'disabled="" type="checkbox"> '}paragraph({tokens:e}){return`<p>${this.parser.parseInline(e)}</p>
`}table(e){let t="",n="";for(let s=0;s<e.header.length;s++)n+=this.tablecell(e.header[s]);t+=this.tablerow({text:n});let r="";for(let s=0;s<e.rows.length;s++){let o=e.rows[s];n="";for(let i=0;i<o.length;i++)
n+=this.tablecell(o[i]);r+=this.tablerow({text:n})}return r&&(r=`<tbody>${r}</tbody>`),`<table>
<thead>
`+t+`</thead>
`+r+`</table>
`}tablerow({text:e}){return`<tr>
${e}</tr>
`}tablecell(e){let t=this.parser.parseInline(e.tokens),n=e.header?"th":"td";return(e.align?`<${n} align="${e.align}">`:`<${n}>`)+t+`</${n}>
`}strong({tokens:e}){return`<strong>${this.parser.parseInline(e)}</strong>`}em({tokens:e}){return`<em>${this.parser.parseInline(e)}</em>`}codespan({text:e}){return`<code>${y(e,true)}</code>`}br(e){return"\
<br>"}del({tokens:e}){return`<del>${this.parser.parseInline(e)}</del>`}link({href:e,title:t,text:n,tokens:r,autolink:s}){let o=s?y(n,true):this.parser.parseInline(r),i=xe(e);if(i===null)return o;e=y(i,
s);let a='<a href="'+e+'"';return t&&(a+=' title="'+y(t)+'"'),a+=">"+o+"</a>",a}image({href:e,title:t,text:n,tokens:r}){r&&(n=this.parser.parseInline(r,this.parser.textRenderer));let s=xe(e);if(s===null)
return y(n);e=s;let o=`<img src="${y(e)}" alt="${y(n)}"`;return t&&(o+=` title="${y(t)}"`),o+=">",o}text(e){return"tokens"in e&&e.tokens?this.parser.parseInline(e.tokens):"escaped"in e&&e.escaped?e.text:
y(e.text)}};var z=class{parser;strong({text:e,tokens:t}){return t?this.parser.parseInline(t,this):e}em({text:e,tokens:t}){return t?this.parser.parseInline(t,this):e}codespan({text:e}){return e}del({text:e,
tokens:t}){return t?this.parser.parseInline(t,this):e}html({text:e}){return e}text({text:e}){return e}link({text:e,tokens:t}){return t?this.parser.parseInline(t,this):e}image({text:e,tokens:t}){return t?
this.parser.parseInline(t,this):e}br(){return`
`}checkbox({raw:e}){return e}};var P=class l2{options;renderer;textRenderer;constructor(e){this.options=e||S,this.options.renderer=this.options.renderer||new I,this.renderer=this.options.renderer,this.
renderer.options=this.options,this.renderer.parser=this,this.textRenderer=new z,this.textRenderer.parser=this}static parse(e,t){return new l2(t).parse(e)}static parseInline(e,t){return new l2(t).parseInline(
e)}parse(e){this.renderer.parser=this;let t="";for(let n=0;n<e.length;n++){let r=e[n];if(this.options.extensions?.renderers?.[r.type]){let o=r,i=this.options.extensions.renderers[o.type].call({parser:this},
o);if(i!==false||!["space","hr","heading","code","table","blockquote","list","checkbox","html","def","paragraph","text"].includes(o.type)){t+=i===false?"":i??"";continue}}let s=r;switch(s.type){case"s\
pace":{t+=this.renderer.space(s);break}case"hr":{t+=this.renderer.hr(s);break}case"heading":{t+=this.renderer.heading(s);break}case"code":{t+=this.renderer.code(s);break}case"table":{t+=this.renderer.
table(s);break}case"blockquote":{t+=this.renderer.blockquote(s);break}case"list":{t+=this.renderer.list(s);break}case"checkbox":{t+=this.renderer.checkbox(s);break}case"html":{t+=this.renderer.html(s);
break}case"def":{t+=this.renderer.def(s);break}case"paragraph":{t+=this.renderer.paragraph(s);break}case"text":{t+=this.renderer.text(s);break}default:{let o='Token with "'+s.type+'" type was not foun\
d.';if(this.options.silent)return console.error(o),"";throw new Error(o)}}}return t}parseInline(e,t=this.renderer){this.renderer.parser=this;let n="";for(let r=0;r<e.length;r++){let s=e[r];if(this.options.
extensions?.renderers?.[s.type]){let i=this.options.extensions.renderers[s.type].call({parser:this},s);if(i!==false||!["escape","html","link","image","checkbox","strong","em","codespan","br","del","te\
xt"].includes(s.type)){n+=i===false?"":i??"";continue}}let o=s;switch(o.type){case"escape":{n+=t.text(o);break}case"html":{n+=t.html(o);break}case"link":{n+=t.link(o);break}case"image":{n+=t.image(o);
break}case"checkbox":{n+=t.checkbox(o);break}case"strong":{n+=t.strong(o);break}case"em":{n+=t.em(o);break}case"codespan":{n+=t.codespan(o);break}case"br":{n+=t.br(o);break}case"del":{n+=t.del(o);break}case"\
text":{n+=t.text(o);break}default:{let i='Token with "'+o.type+'" type was not found.';if(this.options.silent)return console.error(i),"";throw new Error(i)}}}return n}};var A=class{options;block;constructor(e){
this.options=e||S}static passThroughHooks=new Set(["preprocess","postprocess","processAllTokens","emStrongMask"]);static passThroughHooksRespectAsync=new Set(["preprocess","postprocess","processAllTok\
ens"]);preprocess(e){return e}postprocess(e){return e}processAllTokens(e){return e}emStrongMask(e){return e}provideLexer(e=this.block){return e?w.lex:w.lexInline}provideParser(e=this.block){return e?P.
parse:P.parseInline}};function M(l3,e){if(Array.isArray(e))for(let t=0;t<e.length;t++)l3.push(e[t]);else l3.push(e)}var ne=class{defaults=G();options=this.setOptions;parse=this.parseMarkdown(true);parseInline=this.
parseMarkdown(false);Parser=P;Renderer=I;TextRenderer=z;Lexer=w;Tokenizer=_;Hooks=A;constructor(...e){this.use(...e)}walkTokens(e,t){let n=[];for(let r of e)switch(M(n,t.call(this,r)),r.type){case"tab\
le":{let s=r;for(let o of s.header)M(n,this.walkTokens(o.tokens,t));for(let o of s.rows)for(let i of o)M(n,this.walkTokens(i.tokens,t));break}case"list":{let s=r;M(n,this.walkTokens(s.items,t));break}default:{
let s=r;this.defaults.extensions?.childTokens?.[s.type]?this.defaults.extensions.childTokens[s.type].forEach(o=>{let i=s[o].flat(1/0);M(n,this.walkTokens(i,t))}):s.tokens&&M(n,this.walkTokens(s.tokens,
t))}}return n}use(...e){let t=this.defaults.extensions||{renderers:Object.create(null),childTokens:Object.create(null)};return e.forEach(n=>{let r={...n};if(r.async=this.defaults.async||r.async||false,
n.extensions&&(n.extensions.forEach(s=>{if(!s.name)throw new Error("extension name required");if("renderer"in s){let o=t.renderers[s.name];o?t.renderers[s.name]=function(...i){let a=s.renderer.apply(this,
i);return a===false&&(a=o.apply(this,i)),a}:t.renderers[s.name]=s.renderer}if("tokenizer"in s){if(!s.level||s.level!=="block"&&s.level!=="inline")throw new Error("extension level must be 'block' or 'i\
nline'");let o=t[s.level];o?o.unshift(s.tokenizer):t[s.level]=[s.tokenizer],s.start&&(s.level==="block"?t.startBlock?t.startBlock.push(s.start):t.startBlock=[s.start]:s.level==="inline"&&(t.startInline?
t.startInline.push(s.start):t.startInline=[s.start]))}"childTokens"in s&&s.childTokens&&(t.childTokens[s.name]=s.childTokens)}),r.extensions=t),n.renderer){let s=this.defaults.renderer||new I(this.defaults);
for(let o in n.renderer){if(!(o in s))throw new Error(`renderer '${o}' does not exist`);if(["options","parser"].includes(o))continue;let i=o,a=n.renderer[i],c=s[i];s[i]=(...u)=>{let d=a.apply(s,u);return d===
false&&(d=c.apply(s,u)),d===false?"":d??""}}r.renderer=s}if(n.tokenizer){let s=this.defaults.tokenizer||new _(this.defaults);for(let o in n.tokenizer){if(!(o in s))throw new Error(`tokenizer '${o}' do\
es not exist`);if(["options","rules","lexer"].includes(o))continue;let i=o,a=n.tokenizer[i],c=s[i];s[i]=(...u)=>{let d=a.apply(s,u);return d===false&&(d=c.apply(s,u)),d}}r.tokenizer=s}if(n.hooks){let s=this.
defaults.hooks||new A;for(let o in n.hooks){if(!(o in s))throw new Error(`hook '${o}' does not exist`);if(["options","block"].includes(o))continue;let i=o,a=n.hooks[i],c=s[i];A.passThroughHooks.has(o)?
s[i]=u=>{if(s.options.async&&A.passThroughHooksRespectAsync.has(o))return(async()=>{let h=await a.call(s,u);return c.call(s,h)})();let d=a.call(s,u);return c.call(s,d)}:s[i]=(...u)=>{if(s.options.async)
return(async()=>{let h=await a.apply(s,u);return h===false&&(h=await c.apply(s,u)),h})();let d=a.apply(s,u);return d===false&&(d=c.apply(s,u)),d}}r.hooks=s}if(n.walkTokens){let s=this.defaults.walkTokens,
o=n.walkTokens;r.walkTokens=function(i){let a=[];return M(a,o.call(this,i)),s&&M(a,s.call(this,i)),a}}this.defaults={...this.defaults,...r}}),this}setOptions(e){return this.defaults={...this.defaults,
...e},this}lexer(e,t){return w.lex(e,t??this.defaults)}parser(e,t){return P.parse(e,t??this.defaults)}parseMarkdown(e){return(n,r)=>{let s={...r},o={...this.defaults,...s},i=this.onError(!!o.silent,!!o.
async);if(this.defaults.async===true&&s.async===false)return i(new Error("marked(): The async option was set to true by an extension. Remove async: false from the parse options object to return a Prom\
ise."));if(typeof n>"u"||n===null)return i(new Error("marked(): input parameter is undefined or null"));if(typeof n!="string")return i(new Error("marked(): input parameter is of type "+Object.prototype.
toString.call(n)+", string expected"));if(o.hooks&&(o.hooks.options=o,o.hooks.block=e),o.async)return(async()=>{let a=o.hooks?await o.hooks.preprocess(n):n,u=await(o.hooks?await o.hooks.provideLexer(e):
e?w.lex:w.lexInline)(a,o),d=o.hooks?await o.hooks.processAllTokens(u):u;o.walkTokens&&await Promise.all(this.walkTokens(d,o.walkTokens));let p=await(o.hooks?await o.hooks.provideParser(e):e?P.parse:P.
parseInline)(d,o);return o.hooks?await o.hooks.postprocess(p):p})().catch(i);try{o.hooks&&(n=o.hooks.preprocess(n));let c=(o.hooks?o.hooks.provideLexer(e):e?w.lex:w.lexInline)(n,o);o.hooks&&(c=o.hooks.
processAllTokens(c)),o.walkTokens&&this.walkTokens(c,o.walkTokens);let d=(o.hooks?o.hooks.provideParser(e):e?P.parse:P.parseInline)(c,o);return o.hooks&&(d=o.hooks.postprocess(d)),d}catch(a){return i(
a)}}}onError(e,t){return n=>{if(n.message+=`
Please report this to https://github.com/markedjs/marked.`,e){let r="<p>An error occurred:</p><pre>"+y(n.message+"",true)+"</pre>";return t?Promise.resolve(r):r}if(t)return Promise.reject(n);throw n}}};
var v=new ne;function x(l3,e){return v.parse(l3,e)}x.options=x.setOptions=function(l3){return v.setOptions(l3),x.defaults=v.defaults,ue(x.defaults),x};x.getDefaults=G;x.defaults=S;function jt(...l3){return v.
use(...l3),x.defaults=v.defaults,ue(x.defaults),x}x.use=jt;x.walkTokens=function(l3,e){return v.walkTokens(l3,e)};x.parseInline=v.parseInline;x.Parser=P;x.parser=P.parse;x.Renderer=I;x.TextRenderer=z;
x.Lexer=w;x.lexer=w.lex;x.Tokenizer=_;x.Hooks=A;x.parse=x;var En=x.options;var zn=x.setOptions;var Mn=x.walkTokens;var Bn=x.parseInline;var qn=P.parse;var vn=w.lex;function markdownMarkup(text2){try{return markup`${blocks(tokensOf(harmless(text2)))}`}catch(error){if(error instanceof RangeError)return markup`<pre>${text2}</pre>`;throw error}}var longestParagraph=4e3;
function tokensOf(text2){const lexer=new w({gfm:true});lexer.blockTokens(text2.replaceAll("\r","\n"),lexer.tokens);for(const{src,tokens}of lexer.inlineQueue){if(src.length>longestParagraph)tokens.push(
{type:"text",raw:src,text:src});else lexer.inlineTokens(src,tokens)}return lexer.tokens}function blocks(tokens){return tokens.map(block)}function block(token){switch(token.type){case"heading":return headings[Math.
min(3,token.depth)](inline(token.tokens));case"paragraph":return markup`<p>${inline(token.tokens)}</p>`;case"code":return markup`<pre tabindex="0"><code>${token.text}</code></pre>`;case"blockquote":return markup`<blockquote>${blocks(
token.tokens)}</blockquote>`;case"hr":return markup`<hr>`;case"list":{const items=token.items.map(item=>markup`<li>${blocks(item.tokens)}</li>`);return token.ordered?markup`<ol start="${Number(token.start)||
1}">${items}</ol>`:markup`<ul>${items}</ul>`}case"table":return table2(token);case"space":case"def":return markup``;default:return span(token)}}var headings={1:text2=>markup`<h4 class="first">${text2}</h4>`,
2:text2=>markup`<h5>${text2}</h5>`,3:text2=>markup`<h6>${text2}</h6>`};function table2({header,rows}){return markup`<div class="scroll"><table><thead><tr>${header.map(({tokens})=>markup`<th scope="col">${inline(
tokens)}</th>`)}</tr></thead>
<tbody>${rows.map(row2=>markup`<tr>${row2.map(({tokens})=>markup`<td>${inline(tokens)}</td>`)}</tr>`)}</tbody></table></div>`}function inline(tokens){return tokens.map(span)}function span(token){switch(token.
type){case"text":return token.tokens===void 0?markup`${decoded(token.text)}`:markup`${inline(token.tokens)}`;case"strong":return markup`<strong>${inline(token.tokens)}</strong>`;case"em":return markup`<em>${inline(
token.tokens)}</em>`;case"del":return markup`<del>${inline(token.tokens)}</del>`;case"codespan":return markup`<code>${token.text}</code>`;case"br":return markup`<br>`;case"link":return/^(?:https?:\/\/|mailto:)/i.
test(token.href)?markup`<a href="${token.href}" rel="noopener noreferrer nofollow" target="_blank">${inline(token.tokens)}</a>`:markup`${inline(token.tokens)}`;case"image":return markup`<span class="quiet">[${token.
text}]</span>`;case"checkbox":return markup`${token.checked?"\u2611":"\u2610"} `;case"escape":return markup`${token.text}`;default:return markup`${token.raw}`}}function decoded(text2){const names={lt:"\
<",gt:">",quot:'"',nbsp:"\xA0",amp:"&"};return text2.replace(/&(lt|gt|quot|nbsp|amp);/g,(_2,name)=>names[name]??"")}var mostOfPreview=4e3;var mostOfPicture=512e3;var mostOfText=64e3;var mostOfHtml=2e6;function kindOf2({name,type,path,size}){if(size.kind!=="file")return"other";if(type!==void 0)return type==="Markdow\
n"?"markdown":type==="Html"?"html":"other";const ending=/\.(md|markdown|html?)$/i.exec(path)?.[1]??/\.(md|markdown|html?)$/i.exec(name)?.[1];return ending===void 0?"other":ending.toLowerCase().startsWith(
"m")?"markdown":"html"}function sizeText(size){switch(size.kind){case"file":return bytesText(size.bytes);case"folder":return`${size.isCut?"more than ":""}${String(size.files)} ${size.files===1?"file":
"files"}, ${bytesText(size.bytes)}`;case"none":return"not there"}}function shownMarkup(artifact,kind,read){const most=kind==="markdown"?mostOfText:mostOfHtml;const parts=read(artifact.file,{head:most,
tail:0});if(parts===void 0)return markup`<p class="quiet">It is not there any more.</p>`;if(parts.bytes>most)return markup`<p class="quiet">It is too long for this page: ${artifact.path}</p>`;const text2=parts.
head.toString("utf8");return kind==="markdown"?markup`<div class="prose">${markdownMarkup(text2)}</div>`:frameMarkup(artifact.name,text2)}function frameMarkup(name,text2){return markup`<iframe sandbox="" loading="lazy" referrerpolicy="no-referrer" title="${name}" srcdoc="${{
markup:attribute(text2)}}"></iframe>`}function attribute(text2){return text2.replaceAll("&","&amp;").replaceAll('"',"&quot;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll("\0","\uFFFD")}function previewMarkup({
file,name,size},read){if(size.kind!=="file"||size.bytes===0)return void 0;const parts=read(file,{head:mostOfPreview,tail:0});if(parts===void 0)return void 0;const mediaType=pictureType(parts.head);if(mediaType!==
void 0&&parts.bytes<=mostOfPicture){const whole=read(file,{head:mostOfPicture,tail:0});return whole&&markup`<img class="picture" alt="${name}" src="data:${mediaType};base64,${whole.head.toString("base\
64")}">`}const text2=textIn(parts.head);if(text2===void 0)return void 0;const cut2=parts.bytes>parts.head.length?markup`<span class="cut">…</span>`:void 0;return markup`<details class="preview"><summary>Preview</summary><pre tabindex="0">${text2}${cut2}</pre></details>`}
function pictureType(head){const start=head.toString("latin1",0,12);if(start.startsWith("\x89PNG\r\n\n"))return"image/png";if(start.startsWith("\xFF\xD8\xFF"))return"image/jpeg";if(/^GIF8[79]a/.test(
start))return"image/gif";return start.startsWith("RIFF")&&start.endsWith("WEBP")?"image/webp":void 0}function textIn(head){const text2=head.toString("utf8").replace(/\ufffd$/,"");return/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/.
test(text2)?void 0:text2}function shellWord(text2){return/^[\w.,:=/@%+-]+$/.test(text2)?text2:`'${text2.replaceAll("'",`'\\''`)}'`}function logMarkup(log,read,most){const parts=read(log.file,{head:Math.floor(most/4),tail:Math.ceil(most*3/4)});if(parts===void 0||parts.bytes===0)return markup`<p class="quiet">It wrote nothing.</p>`;
const head=linesOf2(parts.head);if(parts.tail===void 0)return markup`<pre class="log" tabindex="0">${head}</pre>`;const tail=linesOf2(parts.tail);const left=parts.bytes-parts.head.length-parts.tail.length;
return markup`<pre class="log" tabindex="0">${head.slice(0,head.lastIndexOf("\n")+1)}<span class="cut">… ${bytesText(left)} left out; all of it is in ${log.path} …</span>
${tail.slice(tail.indexOf("\n")+1)}</pre>`}function linesOf2(content){const lines=content.toString("utf8").replace(/\n$/,"").split("\n");return lines.map(line=>line.replace(/\r+$/,"").split("\r").at(-1)).
join("\n")}function lastLines(log,read,count){const parts=read(log.file,{head:0,tail:16e3});if(parts===void 0)return[];return linesOf2(parts.tail??parts.head).split("\n").filter(line=>line.trim()!=="").
slice(-count)}function taskDetails(run,task,index,options){const{name,state,message,exitCode,took,span:span2,place,folder,inputs,outputs,artifacts,log}=task;const again=`argots run --resume ${shellWord(run.id)} --o\
nly ${shellWord(name)}`;const facts=[["state",stateMarkup(task)],["reason",message===""?void 0:message],["exit code",exitCode===void 0?void 0:String(exitCode)],["took",folder===void 0?void 0:durationText(
took)],["began",span2===void 0?void 0:timeText(span2.startedAt)],["waited",span2===void 0||span2.startedAt-span2.queuedAt<100?void 0:durationText(span2.startedAt-span2.queuedAt)],["written in",place===
void 0?void 0:markup`<code>${place}</code>`],["files",folder===void 0?void 0:markup`<code>${folder}</code>`],["run it alone",folder===void 0&&state==="skipped"?void 0:markup`<code>${again}</code>`]];return markup`<template id="about-task-${index}"><h2>${name}</h2>
<dl class="facts">${facts.map(([title,value])=>value===void 0?void 0:markup`<dt>${title}</dt><dd>${value}</dd>`)}</dl>
${section("Inputs",namedTexts(inputs))}${section("Outputs",namedTexts(outputs))}${section("Metrics",metricsList(task))}${section("Artifacts",artifacts.length===0?void 0:artifacts.map(artifact=>artifactMarkup(
artifact,options)))}${section("Log",log===void 0?void 0:logMarkup(log,options.read,options.mostOfLog))}</template>
`}function groupDetails(title,tasks,indexes,id){const counts=countStates(indexes.map(index=>tasks[index].state));return markup`<template id="about-${id}"><h2>${title}</h2>
<p>${counts.map(([state,count])=>`${String(count)} ${state}`).join(", ")}</p>
<ul class="members">${indexes.map(index=>{const task=tasks[index];return markup`<li><a href="#task-${index}">${task.name}</a> ${stateMarkup(task)} <span class="quiet">${task.folder===void 0?void 0:durationText(
task.took)}</span></li>
`})}</ul></template>
`}function stateMarkup({state}){return markup`<span class="state ${state}"><span class="sign" aria-hidden="true">${stateSigns[state]}</span>${state}</span>`}function namedTexts(texts){if(texts.length===
0)return void 0;return markup`<table class="texts"><tbody>${texts.map(({name,text:text2,isDefault})=>markup`<tr><th scope="row">${name}</th><td>${valueMarkup(text2)}${isDefault===true?markup` <span class="quiet">default</span>`:
void 0}</td></tr>
`)}</tbody></table>`}var longestValue=4e3;function valueMarkup(text2){if(text2.length<=longestValue)return markup`<span class="value">${text2}</span>`;return markup`<span class="value">${text2.slice(0,
longestValue)}</span><span class="cut">… ${text2.length-longestValue} more characters</span>`}function section(title,content){return content===void 0?void 0:markup`<section><h3>${title}</h3>${content}</section>`}
function metricsList({metrics}){const shown2=metrics.filter(({values})=>values.length>0);if(shown2.length===0)return void 0;return markup`<table class="texts"><tbody>${shown2.flatMap(({values})=>values.
map(({name,value})=>markup`<tr><th scope="row">${name}</th><td>${typeof value==="number"?numberText(value):String(value)}</td></tr>`))}</tbody></table>`}function artifactMarkup(artifact,{read,reports}){
const{name,type,path,size}=artifact;const report=reports.get(artifact.file);return markup`<div class="artifact"><b>${name}</b> <span class="quiet">${type===void 0?"":`${type}, `}${sizeText(size)}</span><br><code>${path}</code>${report===
void 0?kindOf2(artifact)==="other"?previewMarkup(artifact,read):void 0:markup`<p><a href="#${report}" class="to-report">Show it</a></p>`}</div>
`}var mostColumns=40;var mostPoints2=400;function measuredOf(tasks){return tasks.flatMap((task,index)=>task.metrics.map(metrics=>({task,index,metrics})))}function valueTables(measured){const groups=new Map;
for(const one of measured){if(one.metrics.values.length===0)continue;const key=JSON.stringify([withoutItem(one.task.name),one.metrics.artifact]);groups.set(key,[...groups.get(key)??[],one])}return[...groups.
values()].map(valueTable)}function withoutItem(name){return name.replace(/\(.*$/s,"")}function valueTable(rows){const all=[...new Set(rows.flatMap(({metrics})=>metrics.values.map(({name})=>name)))];const names=all.
slice(0,mostColumns);const[first]=rows;const more=all.length>names.length?markup`<p class="quiet">and ${all.length-names.length} more</p>`:void 0;return markup`<div class="scroll"><table class="metrics">
<caption>${withoutItem(first.task.name)} <span class="quiet">${first.metrics.artifact}</span></caption>
<thead><tr><th scope="col">task</th>${names.map(name=>markup`<th scope="col" class="number"><button type="button" class="sort" title="Sort by ${name}">${name}</button></th>`)}</tr></thead>
<tbody>${rows.map(({task,index,metrics})=>{const values=new Map(metrics.values.map(({name,value})=>[name,value]));return markup`<tr><th scope="row"><a href="#task-${index}">${task.name}</a></th>${names.
map(name=>cell(values.get(name)))}</tr>
`})}</tbody></table></div>${more}
`}function cell(value){if(typeof value==="number")return markup`<td class="number" data-value="${String(value)}">${numberText(value)}</td>`;return markup`<td class="number">${value===void 0?"":String(
value)}</td>`}function classification(measured){const plots=[];const cards=measured.flatMap(({task,index,metrics:{artifact,confusionMatrix,rocCurve}})=>{if(confusionMatrix===void 0&&rocCurve.length===
0)return[];const id=`plot-${String(plots.length)}`;if(rocCurve.length>0)plots.push({id,points:pointsOf2(rocCurve)});return[markup`<article class="card"><h3><a href="#task-${index}">${task.name}</a> <span class="quiet">${artifact}</span></h3><div class="figures">
${confusionMatrix&&matrixMarkup(confusionMatrix)}${rocCurve.length>0?rocMarkup(rocCurve,id):void 0}</div></article>
`]});return{cards,plots}}function matrixMarkup({categories,rows}){const total=rows.flat().reduce((sum2,count)=>sum2+count,0);const right=rows.reduce((sum2,row2,index)=>sum2+(row2[index]??0),0);return markup`<div class="scroll matrix"><table>
<caption>Confusion matrix${total>0?markup` <span class="quiet">${numberText(right)} of ${numberText(total)} right</span>`:void 0}</caption>
<thead><tr><td></td><th scope="colgroup" colspan="${categories.length}" class="axis">predicted</th></tr>
<tr><th scope="col" class="axis">actual</th>${categories.map(name=>markup`<th scope="col" title="${name}"><span>${name}</span></th>`)}</tr></thead>
<tbody>${rows.map((row2,index)=>{const sum2=row2.reduce((all,count)=>all+Math.max(0,count),0);return markup`<tr><th scope="row" title="${categories[index]}"><span>${categories[index]}</span></th>${row2.
map((count,column)=>{const share=sum2===0?0:Math.max(0,count)/sum2;const strength=Math.round(share*100);return markup`<td class="${column===index?"hit":"miss"}${strength>55?" strong":""}" style="--share:${strength}%" title="${strength} % of the row">${numberText(
count)}</td>`})}</tr>
`})}</tbody></table></div>
`}function rocMarkup(curve2,id){const area=numberText(Math.round(areaUnder(curve2)*1e4)/1e4);return markup`<figure class="roc"><figcaption>ROC curve <span class="quiet">area under it ${area}</span></figcaption>
<div class="plot"><canvas id="${id}" role="img" aria-label="ROC curve, area under it ${area}"></canvas></div></figure>
`}function inOrder(curve2){return curve2.toSorted((a,b)=>a.falsePositiveRate-b.falsePositiveRate||a.truePositiveRate-b.truePositiveRate)}function areaUnder(curve2){const points=inOrder(curve2);return points.
reduce((sum2,point,index)=>{const before=points[index-1];if(before===void 0)return sum2;return sum2+(point.falsePositiveRate-before.falsePositiveRate)*(point.truePositiveRate+before.truePositiveRate)/
2},0)}function pointsOf2(curve2){const points=inOrder(curve2);const step=Math.max(1,(points.length-1)/(mostPoints2-1));const count=Math.min(points.length,mostPoints2);return Array.from({length:count},
(_2,index)=>{const{falsePositiveRate,truePositiveRate,threshold}=points[Math.min(points.length-1,Math.round(index*step))];return[falsePositiveRate,truePositiveRate,threshold]})}function overview(run){const{id,pipeline,word,state,message,startedAt,endedAt,parameters,outputs,tasks}=run;const counts=countStates(tasks.map(task=>task.state));const took=endedAt===void 0?void 0:durationText(
endedAt-startedAt);return markup`<header><p class="quiet">Run of the pipeline <b>${pipeline}</b></p>
<h1>${id} <span class="badge ${state}"><span aria-hidden="true">${stateSigns[state]}</span> ${state}</span></h1>
<ul class="summary"><li>began ${timeText(startedAt)}</li>${took===void 0?void 0:markup`<li>took <b>${took}</b></li>`}<li>${tasks.length} ${tasks.length===1?"task":"tasks"}${counts.length===0?void 0:`:\
 ${counts.map(([name,count])=>`${String(count)} ${name}`).join(", ")}`}</li><li><code>${word}</code></li></ul>
${message===""?void 0:markup`<p class="message">${message}</p>`}</header>
${columns([["Parameters",namedTexts(parameters)],["Outputs",namedTexts(outputs)]])}`}function columns(cards){const shown2=cards.filter(([,content])=>content!==void 0);if(shown2.length===0)return void 0;
return markup`<div class="columns">${shown2.map(([title,content])=>markup`<section class="card"><h2>${title}</h2>${content}</section>`)}</div>
`}var mostFailures=10;function failures({tasks},read){const failed=tasks.map((task,index)=>({task,index})).filter(({task:{state}})=>state==="failed"||state==="error");if(failed.length===0)return void 0;
const more=failed.length-mostFailures;return markup`<section class="card failures"><h2>What failed</h2>${failed.slice(0,mostFailures).map(({task,index})=>failure(task,index,read))}${more>0?markup`<p class="quiet">and ${more} more</p>`:
void 0}</section>
`}function failure(task,index,read){const{name,message,exitCode,place,log}=task;const lines=log===void 0?[]:lastLines(log,read,20);const reason=/^main: Error \(exit code \d+\)$/.test(message)||message===
""?`exit code ${String(exitCode??"")}`:message;return markup`<article><h3><a href="#task-${index}">${name}</a> ${stateMarkup(task)}</h3><p>${reason}${place===void 0?void 0:markup` <span class="quiet">at</span> <code>${place}</code>`}</p>${lines.
length===0?void 0:markup`<pre class="log" tabindex="0">${lines.join("\n")}</pre>`}</article>
`}var style=`
:root{color-scheme:light dark;--ground:#f5f6f8;--card:#fff;--ink:#1d2129;--quiet:#5a6472;--line:#dde1e7;--link:#0b57b7;--code:#f0f2f5;
--good:#00795a;--bad:#b54400;--reuse:#0067a8;--stop:#8a5a00;--skip:#646e7b;--bad-ground:#fdf0e9;--hit:0,121,90;--miss:181,68,0;--strong:#fff;--grid:#e4e7ec}
@media(prefers-color-scheme:dark){:root{--ground:#101317;--card:#181c22;--ink:#e4e8ee;--quiet:#9aa4b2;--line:#2c333d;--link:#78b4ff;--code:#20262e;
--good:#2fc39b;--bad:#ff8a50;--reuse:#63b8f5;--stop:#e9b43c;--skip:#8b96a5;--bad-ground:#2b1c14;--hit:47,195,155;--miss:255,138,80;--strong:#0d1014;--grid:#2c333d}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
main{max-width:1400px;margin:0 auto;padding:24px clamp(12px,3vw,40px) 64px}
body.open main{margin-right:min(46vw,640px);max-width:none}
@media(max-width:1000px){body.open main{margin-right:0}}
h1{font-size:26px;line-height:1.25;margin:2px 0 8px;display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center}
h2{font-size:17px;margin:0 0 12px}
h3{font-size:15px;margin:0 0 8px}
p{margin:0 0 8px}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre,.value{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{background:var(--code);border-radius:4px;padding:1px 5px}
.value{white-space:pre-wrap;display:inline-block;vertical-align:top;padding-top:1px;max-height:15em;overflow:auto;max-width:100%}
.quiet,.cut{color:var(--quiet);font-weight:400}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 20px;margin:0 0 18px;position:relative}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));gap:0 18px}
.summary{list-style:none;display:flex;flex-wrap:wrap;gap:4px 22px;margin:0 0 18px;padding:0;color:var(--quiet)}
.summary b{color:var(--ink)}
.message{border-left:4px solid var(--bad);padding:6px 12px;background:var(--bad-ground)}
.badge{font-size:14px;font-weight:600;border:1.5px solid;border-radius:99px;padding:2px 12px;white-space:nowrap}
.succeeded{--state:var(--good)}.failed,.error{--state:var(--bad)}.cached,.reused{--state:var(--reuse)}
.stopped,.killed,.waiting,.running,.unfinished{--state:var(--stop)}.skipped{--state:var(--skip)}
.badge,.state,.chip .sign{color:var(--state)}
.sign{display:inline-block;width:1.25em}
.state{white-space:nowrap;font-weight:400}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:600}
td,th{padding:4px 12px 4px 0;vertical-align:top}
thead th{color:var(--quiet);font-weight:500;border-bottom:1px solid var(--line)}
caption{text-align:left;font-weight:600;padding:0 0 6px}
.number{text-align:right}
.scroll{overflow-x:auto;max-width:100%}
.texts th{font-weight:500;color:var(--quiet);white-space:nowrap;padding-right:20px}
.texts{width:100%}.texts td{width:100%}
pre{margin:0;background:var(--code);border-radius:6px;padding:10px 12px;overflow:auto;white-space:pre-wrap}
.log{max-height:70vh}
.failures{border-color:var(--bad);background:var(--bad-ground)}
.failures article+article{margin-top:16px}
.failures h3{margin-bottom:2px}
.graph{overflow:auto;max-height:70vh;border-radius:6px}
.graph svg{display:block;margin:0 auto}
.zoom{position:absolute;right:18px;top:14px;display:flex;gap:4px}
button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:2px 10px;cursor:pointer}
button:hover{border-color:var(--quiet)}
svg a:hover{text-decoration:none}
svg text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:var(--ink)}
svg .more{font-size:11.5px;fill:var(--quiet)}
svg .title{font-weight:600}
svg .sign{fill:var(--state);font-size:14px}
svg .body{fill:var(--card);stroke:var(--line);stroke-width:1.3}
svg .under{fill:var(--card);stroke:var(--line)}
svg .edge{fill:var(--state)}
svg .skipped .body{stroke-dasharray:4 3}
svg .skipped .title{font-weight:400;fill:var(--quiet)}
svg a:hover .body,svg a.chosen .body{stroke:var(--state);stroke-width:2}
svg a:focus-visible{outline:none}
svg a:focus-visible .body{stroke:var(--link);stroke-width:3}
svg .frame rect{fill:var(--quiet);fill-opacity:.06;stroke:var(--line);stroke-dasharray:5 4}
svg .frame text{font-size:12px;fill:var(--quiet)}
svg .line{fill:none;stroke:var(--quiet);stroke-opacity:.75}
svg .tip{fill:var(--quiet)}
.filters{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 12px}
input{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:6px;padding:3px 10px;min-width:180px}
.chip{border-radius:99px}
.chip[aria-pressed=false]{opacity:.5;text-decoration:line-through}
.timeline{width:100%;min-width:620px}
body.open .timeline{min-width:440px}
body.open .timeline .axis,body.open .timeline .bars{width:40%}
.timeline tbody tr:hover{background:var(--code)}
.timeline th,.timeline td{padding:3px 14px 3px 0;border-bottom:1px solid var(--grid)}
.timeline tbody th{font-weight:500;max-width:340px}
.timeline th a,.metrics tbody th a{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:340px}
body.open .timeline th a{max-width:200px}
body.open .tick:nth-of-type(odd){font-size:0}
.timeline tr.chosen{background:var(--code)}
.timeline td.number{white-space:nowrap}
.timeline .axis,.timeline .bars{width:52%;position:relative;padding-right:0}
.timeline .axis{height:30px}
.tick{position:absolute;bottom:3px;border-left:1px solid var(--grid);padding-left:4px;font-size:12px;white-space:nowrap}
.bar,.queue{position:absolute;top:8px;height:14px;border-radius:3px;background:var(--state)}
.queue{background:var(--line);border-radius:3px 0 0 3px}
.bar.failed,.bar.error{background:repeating-linear-gradient(45deg,var(--state) 0 5px,transparent 5px 7px),var(--state);background-blend-mode:normal;box-shadow:inset 0 0 0 1.5px var(--state)}
.metrics{margin:0 0 14px}
.metrics td,.metrics th{padding:3px 18px 3px 0;border-bottom:1px solid var(--grid)}
.metrics tbody th{font-weight:500}
.metrics .sort{display:block;margin-left:auto;max-width:180px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sort{border:0;background:none;padding:0;font-weight:500;color:var(--quiet)}
.sort:hover{color:var(--ink);text-decoration:underline}
th[aria-sort=ascending] .sort::after{content:" \u25B2"}
th[aria-sort=descending] .sort::after{content:" \u25BC"}
.cards{display:grid;gap:22px}
.cards .card{margin:0;border:0;padding:0}
.figures{display:flex;flex-wrap:wrap;gap:20px 44px;align-items:flex-start}
.matrix td,.matrix th{padding:8px 14px;text-align:center;min-width:56px}
.matrix thead th,.matrix tbody th{border:0;color:var(--ink);font-weight:500}
.matrix caption{white-space:nowrap}
.matrix th span{display:block;max-width:140px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;margin:0 0 0 auto}
.matrix .axis{color:var(--quiet);font-weight:400;font-size:13px}
.matrix tbody th{text-align:right}
.matrix tbody td{border:2px solid var(--card);border-radius:6px;background:color-mix(in srgb,rgb(var(--cell)) var(--share),var(--code))}
.matrix .hit{--cell:var(--hit)}.matrix .miss{--cell:var(--miss)}
.matrix .strong{color:var(--strong);font-weight:600}
figure{margin:0}
figcaption{font-weight:600;padding:0 0 6px}
.plot{width:min(400px,84vw);height:320px;position:relative}
.report{border-top:1px solid var(--line);padding:14px 0 6px;scroll-margin-top:12px}
.report:first-of-type{border:0;padding-top:0}
iframe{width:100%;height:420px;resize:vertical;overflow:auto;border:1px solid var(--line);border-radius:6px;background:#fff;color-scheme:light}
.prose{max-width:75ch}
.prose h4,.prose h5,.prose h6{margin:18px 0 8px;font-size:17px}.prose h4{font-size:20px}.prose h6{font-size:15px}
.prose>:first-child{margin-top:0}
.prose td,.prose th{border:1px solid var(--line);padding:4px 10px}
.prose table{margin:0 0 12px}
.prose blockquote{margin:0 0 8px;padding:2px 14px;border-left:4px solid var(--line);color:var(--quiet)}
.prose pre code{background:none;padding:0}
#details{position:fixed;top:0;right:0;bottom:0;width:min(100vw,46vw,640px);overflow:auto;background:var(--card);border-left:1px solid var(--line);box-shadow:0 0 24px rgb(0 0 0/.14);padding:20px 22px 4\
8px}
@media(max-width:1000px){#details{width:min(100vw,640px)}}
#details:focus-visible{outline:none}
#details section{margin-top:20px}
#close{position:sticky;top:0;float:right;z-index:1}
#details h2{margin-right:50px;font-size:19px}
#details h3{color:var(--quiet);font-weight:600;font-size:13px;text-transform:uppercase;letter-spacing:.04em}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;margin:0}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}
.artifact{margin:0 0 14px}
.preview summary{cursor:pointer;color:var(--quiet)}
.picture{display:block;max-width:100%;margin-top:6px;border:1px solid var(--line);border-radius:6px;background:#fff}
.members{padding-left:18px}
@media print{#details,.zoom,.filters{display:none}body.open main{margin-right:auto}.card{break-inside:avoid;border:0}}
`.replace(/\n/g,"");function timeline({tasks}){const spans=tasks.flatMap(({span:span2})=>span2??[]);const from=spans.reduce((least,{queuedAt})=>Math.min(least,queuedAt),Infinity);const to=spans.reduce((most,{endedAt})=>Math.
max(most,endedAt),-Infinity);const length=Math.max(1,to-from);const rows=tasks.map((task,index)=>({task,index})).toSorted((a,b)=>(a.task.span?.queuedAt??Infinity)-(b.task.span?.queuedAt??Infinity)||beginning(
a.task)-beginning(b.task));return markup`<div class="filters" role="group" aria-label="Which tasks are shown">
<input id="filter" type="search" placeholder="Filter by name" aria-label="Filter by name">
${countStates(tasks.map(({state})=>state)).map(([state,count])=>markup`<button type="button" class="chip ${state}" data-state="${state}" aria-pressed="true"><span class="sign" aria-hidden="true">${stateSigns[state]}</span>${count} ${state}</button>
`)}</div>
<div class="scroll"><table class="timeline">
<thead><tr><th scope="col">task</th><th scope="col">state</th><th scope="col" class="number">took</th><th scope="col" class="axis"><span class="visually-hidden">when</span>${spans.length===0?void 0:ticks(
length)}</th></tr></thead>
<tbody id="tasks">${rows.map(({task,index})=>row(task,index,from,length))}</tbody></table></div>
`}function beginning({span:span2}){return span2?.startedAt??0}function ticks(length){const step=stepOf(length);return Array.from({length:Math.floor(length/step)+1},(_2,index)=>{const at2=index*step*100/
length;return markup`<span class="tick" style="left:${at2.toFixed(2)}%">${at2>94?void 0:durationText(index*step)}</span>`})}function stepOf(length){const units=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,
1e4,15e3,3e4];const minutes=[1,2,5,10,15,30,60,120,240,480,1440].map(minute=>minute*6e4);return[...units,...minutes].find(step=>length/step<=6)??Math.ceil(length/6)}function row(task,index,from,length){
const{name,state,span:span2,took,log,folder}=task;const ran=folder!==void 0||log!==void 0||took>0;return markup`<tr data-state="${state}"><th scope="row"><a href="#task-${index}" title="${name}">${name}</a></th><td class="state ${state}"><span class="sign" aria-hidden="true">${stateSigns[state]}</span>${state}</td><td class="number">${ran?
durationText(took):""}</td><td class="bars">${span2===void 0||state==="skipped"?void 0:bar(task,from,length)}</td></tr>
`}function bar({span:span2,state},from,length){const{queuedAt,startedAt,endedAt}=span2;const at2=time=>((time-from)*100/length).toFixed(2);const width=(begin,end)=>((end-begin)*100/length).toFixed(2);
const queue=startedAt>queuedAt?markup`<span class="queue" title="It waited for its turn." style="left:${at2(queuedAt)}%;width:${width(queuedAt,startedAt)}%"></span>`:void 0;return markup`${queue}<span class="bar ${state}" style="left:min(${at2(
startedAt)}%, 100% - 3px);width:max(3px, ${width(startedAt,endedAt)}%)"></span>`}var mostBoxes=400;var mostCards=100;var mostReports=40;var mostOfLogs=8e6;var mostOfLog=64e3;var leastOfLog=2e3;function runPage(run,read){const measured=measuredOf(run.tasks);const tables=valueTables(
measured);const{cards,plots}=classification(measured.slice(0,mostCards));const reports=reportsOf(run.tasks);const{picture:picture2,groups}=graph(run);const options={read,mostOfLog:Math.min(mostOfLog,Math.
max(leastOfLog,Math.floor(mostOfLogs/Math.max(1,run.tasks.length)))),reports:new Map(reports.map(({artifact},index)=>[artifact.file,`report-${String(index)}`]))};const body=markup`<main>
${overview(run)}${failures(run,read)}${card("Graph",picture2)}${card("Tasks",run.tasks.length===0?void 0:timeline(run))}${card("Metrics",tables.length===0?void 0:tables)}${card("Classification",cards.
length===0?void 0:markup`<div class="cards">${cards}</div>`)}${card("Reports",reports.length===0?void 0:reports.map((report,index)=>reportMarkup(report,index,read)))}<footer class="quiet">Files of the run: <code>${run.
folder}</code></footer>
</main>
<aside id="details" aria-label="Details" tabindex="-1" hidden><button type="button" id="close" aria-label="Close the details">✕</button><div id="about"></div></aside>
${run.tasks.map((task,index)=>taskDetails(run,task,index,options))}${groups}`;return documentText(run,body,plots)}function documentText({id,state},body,plots){const scripts=plots.length>0?[plotScript,
pageScript]:[pageScript];const policy=["default-src 'none'",`script-src ${scripts.map(script=>`'sha256-${(0,import_node_crypto2.createHash)("sha256").update(script).digest("base64")}'`).join(" ")}`,"s\
tyle-src 'unsafe-inline'","img-src data:","font-src data:","base-uri 'none'","form-action 'none'","require-trusted-types-for 'script'","trusted-types 'none'"].join("; ");const raw=text2=>({markup:text2});
const data=JSON.stringify(plots).replaceAll("<","\\u003c");return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${id}: ${state}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}<script type="application/json" id="plots">${raw(data)}</script>
${scripts.map(script=>markup`<script>${raw(script)}</script>\n`)}</body>
</html>
`.markup}function card(title,content){return content===void 0?void 0:markup`<section class="card"><h2>${title}</h2>${content}</section>\n`}function graph({nodes,tasks,id}){const diagram=runDiagram(nodes,
tasks,id);if(diagram.boxes.size===0)return{picture:void 0,groups:[]};if(diagram.boxes.size>mostBoxes)return{picture:markup`<p class="quiet">It has ${diagram.boxes.size} boxes, which is too many for a picture.</p>`,
groups:[]};const groups=[];const linkOf=({title,tasks:indexes})=>{const[only]=indexes;if(indexes.length===1)return`#task-${String(only)}`;const group=`group-${String(groups.length)}`;groups.push(groupDetails(
title,tasks,indexes,group));return`#${group}`};const svg=runSvg(diagram,tasks,linkOf);const zoom=[["out","\u2212","Smaller"],["in","+","Larger"],["fit","Fit","As wide as the page"]].map(([way,text2,label])=>markup`<button type="button" data-zoom="${way}" aria-label="${label}" title="${label}">${text2}</button>`);
return{picture:markup`<div class="zoom">${zoom}</div><div class="graph" tabindex="0" aria-label="Graph of the tasks">${svg}</div>`,groups}}function reportsOf(tasks){const all=tasks.flatMap((task,taskIndex)=>task.
artifacts.flatMap(artifact=>{const kind=kindOf2(artifact);return kind==="other"?[]:[{artifact,kind,task,taskIndex}]}));return all.slice(0,mostReports)}function reportMarkup({artifact,kind,task,taskIndex},index,read){
return markup`<article class="report" id="report-${index}" tabindex="-1"><h3>${artifact.name} <span class="quiet">of</span> <a href="#task-${taskIndex}">${task.name}</a></h3>
${shownMarkup(artifact,kind,read)}</article>
`}var import_node_fs9=__require("node:fs");function readParts(path,most){let file;try{file=(0,import_node_fs9.openSync)(path,import_node_fs9.constants.O_RDONLY|(import_node_fs9.constants.O_NOFOLLOW??0)|
(import_node_fs9.constants.O_NONBLOCK??0))}catch{return void 0}try{const status=(0,import_node_fs9.fstatSync)(file);if(!status.isFile())return void 0;const{size}=status;if(size<=most.head+most.tail)return{
bytes:size,head:readAt(file,0,size),tail:void 0};return{bytes:size,head:readAt(file,0,most.head),tail:readAt(file,size-most.tail,most.tail)}}finally{(0,import_node_fs9.closeSync)(file)}}function readAt(file,from,length){
const buffer=Buffer.alloc(length);let read=0;while(read<length){const count=(0,import_node_fs9.readSync)(file,buffer,read,length-read,from+read);if(count===0)break;read+=count}return buffer.subarray(0,
read)}function writeRunPage(folder,file,root,context){const run=readRun(folder,root);if(run===void 0)throw new Error(`${folder} has no run.json`);const path=(0,import_node_path12.relative)(context.cwd,file)||
file;const text2=runPage(run,readParts);try{(0,import_node_fs10.mkdirSync)((0,import_node_path12.dirname)(file),{recursive:true});writeWhole(file,text2);return{path}}catch(error){return pageNotWritten(
{path,reason:reasonOf(error)})}}function pageOf(folder){return(0,import_node_path12.join)(folder,"page.html")}async function openPage(file,{env}){const program=openerOf(process.platform,env);if(program===
void 0)return false;const child=(0,import_node_child_process.spawn)(program,[(0,import_node_url.pathToFileURL)(file).href],{detached:true,stdio:"ignore",env});child.unref();return new Promise(resolve7=>{
child.once("error",()=>{resolve7(false)});child.once("spawn",()=>{resolve7(true)})})}function openerOf(platform,env){if(env["CI"])return void 0;if(platform==="darwin")return"open";return env["DISPLAY"]||
env["WAYLAND_DISPLAY"]?"xdg-open":void 0}async function showRunPage(folder,root,context){const file=pageOf(folder);const written=writeRunPage(folder,file,root,context);if(!("path"in written))return written;
const isOpen=await openPage(file,context);context.stderr.write(`${isOpen?"opened":"the page of the run is"} ${written.path}
`);return void 0}var entryName="entry";function calledName(path){return path===""||path.startsWith("(")?`${entryName}${path}`:path}function shortPath(path){return harmlessLine(calledName(path).replace(/^main\./,""),{for:"terminal"})}var mostRows=60;var mostCategories2=8;var longestName=40;function metricsTable(tasks,types,{paint,reader}){const show2=text2=>{const harmless2=harmlessLine(text2,{for:reader});return harmless2.length>
longestName?`${harmless2.slice(0,longestName-1)}\u2026`:harmless2};const rows=[];const matrices=[];for(const task of tasks){if(task.state!=="succeeded"&&task.state!=="cached"&&task.state!=="reused")continue;
const found=metricsOf({...task,types:types===void 0?void 0:types[`${task.template}/${task.task}`]??{}});const name=shortPath(task.path);rows.push(...found.flatMap(metrics=>rowsOf2(name,metrics,found,show2)));
for(const{artifact,confusionMatrix}of found){if(confusionMatrix===void 0||confusionMatrix.categories.length>mostCategories2)continue;matrices.push("",...matrixLines(`${name}.${show2(artifact)}`,confusionMatrix,
paint,show2))}}if(rows.length===0)return[];const table3=rows.slice(0,mostRows);const titles=["task","metric","value"];const widths=[0,1].map(column=>Math.max(...[titles,...table3].map(row2=>row2[column].
length)));const line=([task,metric,value])=>`  ${task.padEnd(widths[0])}  ${metric.padEnd(widths[1])}  ${value}`;const hidden=rows.length-table3.length;return[paint("bold",line(titles)),...table3.map(
line),...hidden===0?[]:[paint("dim",`  \u2026 and ${String(hidden)} more`)],...matrices.slice(0,mostRows)]}function rowsOf2(task,{artifact,values,confusionMatrix,rocCurve},all,show2){const isTwice=name=>all.
filter(other=>other.values.some(value=>value.name===name)).length>1;const own=values.map(({name,value})=>[task,isTwice(name)?`${show2(artifact)}.${show2(name)}`:show2(name),textOf3(value,show2)]);const accuracy=confusionMatrix===
void 0?void 0:accuracyOf(confusionMatrix);return[...own,...accuracy===void 0?[]:[[task,`${show2(artifact)}: accuracy`,textOf3(accuracy,show2)]],...rocCurve.length<2?[]:[[task,`${show2(artifact)}: area\
 under the ROC curve`,textOf3(areaOf(rocCurve),show2)]]]}function matrixLines(title,{categories,rows},paint,show2){const names=categories.map(show2);const cells=rows.map(row2=>row2.map(cell2=>textOf3(
cell2,show2)));const first=Math.max(...names.map(name=>name.length));const widths=names.map((name,column)=>Math.max(name.length,...cells.map(row2=>row2[column].length)));const line=(name,row2)=>`    ${name.
padEnd(first)}  ${row2.map((cell2,column)=>cell2.padStart(widths[column])).join("  ")}`;return[`  ${paint("bold",title)} ${paint("dim","(rows: actual, columns: predicted)")}`,line("",names),...cells.map(
(row2,index)=>line(names[index],row2))]}function accuracyOf({rows}){const total=sum(rows.flat());return total>0?sum(rows.map((row2,index)=>row2[index]))/total:void 0}function areaOf(curve2){const points=[
...curve2].sort((left,right)=>left.falsePositiveRate-right.falsePositiveRate||left.truePositiveRate-right.truePositiveRate);return sum(points.slice(1).map(({falsePositiveRate,truePositiveRate},index)=>{
const before=points[index];return(falsePositiveRate-before.falsePositiveRate)*(truePositiveRate+before.truePositiveRate)/2}))}function sum(numbers){return numbers.reduce((total,number)=>total+number,0)}
function textOf3(value,show2){return typeof value==="number"&&!Number.isInteger(value)?String(Number(value.toPrecision(6))):show2(String(value))}var longestValue2=200;function runText(run,{artifactTypes,tasks},paint){const{id,state,startedAt,endedAt,message,word}=run;const took=endedAt===void 0?"":`  after ${secondsText(endedAt-startedAt)}`;const metrics=metricsTable(
tasks.map(task=>({...task,tail:[]})),artifactTypes,{paint,reader:"terminal"});const parts=[[`${paint("bold",shown(id))}  ${paint(paintOfState(state),`${stateSigns[state]} ${state}`)}${took}`,paint("di\
m",`${shown(word)}, begun ${timeText(startedAt)}`),...message===""?[]:[shown(message)]],named("parameters",run.parameters,paint),named("outputs",run.outputs,paint),taskLines(run.tasks,paint),metrics,artifactLines(
run.tasks,paint)];return`${parts.filter(lines=>lines.length>0).map(lines=>lines.join("\n")).join("\n\n")}
`}function named(title,texts,paint){if(texts.length===0)return[];const rows=texts.map(({name,text:text2,isDefault})=>[shown(name),`${shown(text2)}${isDefault===true?paint("dim","  (default)"):""}`]);return[
paint("bold",title),...columns2(rows)]}function taskLines(tasks,paint){if(tasks.length===0)return[];const rows=tasks.map(({name,state,took,message,exitCode})=>{const reason=state==="failed"||state==="\
error"?reasonOf2(message,exitCode):"";return[shown(name),`${stateSigns[state]} ${state}`,state==="skipped"?"":secondsText(took),reason]});const lines=columns2(rows);return[paint("bold","tasks"),...lines.
map((line,index)=>paint(paintOfState(tasks[index].state),line))]}function reasonOf2(message,exitCode){return/^main: Error \(exit code \d+\)$/.test(message)?`exit code ${String(exitCode??"")}`:shown(message)}
function artifactLines(tasks,paint){const rows=tasks.flatMap(({name,artifacts})=>artifacts.map(artifact=>[`${shown(name)}.${shown(artifact.name)}`,artifact.type??"",sizeText(artifact.size),shown(artifact.
path)]));return rows.length===0?[]:[paint("bold","artifacts"),...columns2(rows)]}function columns2(rows){const count=Math.max(...rows.map(row2=>row2.length));const widths=Array.from({length:count},(_2,column)=>Math.
max(...rows.map(row2=>row2[column]?.length??0)));return rows.map(row2=>`  ${row2.map((cell2,column)=>column===row2.length-1?cell2:cell2.padEnd(widths[column])).join("  ")}`.trimEnd())}function shown(text2){
const line=harmlessLine(text2,{for:"terminal"});return line.length>longestValue2?`${line.slice(0,longestValue2)}\u2026`:line}async function runShow(given,context){const project=openProject(given,context);if("exitCode"in project)return project.exitCode;const selected=selectRun((0,import_node_path13.join)(project.root,folderName),
given.positionals[0]);const wrong="state"in selected?await show(selected,given,project,context):selected;if(wrong===void 0)return exitCodes.ok;const reporter=project.reporter==="json"?"pretty":project.
reporter;printReport({diagnostics:[wrong],manifests:[]},reporter,project.root,context);return exitCodes.usage}async function show(selected,given,{root,reporter},context){const{folder,state}=selected;const{
html,logs}=given.values;if(html!==void 0){const written=writeRunPage(folder,(0,import_node_path13.resolve)(context.cwd,html),root,context);if(!("path"in written))return written;context.stderr.write(`${written.
path}  written
`)}if(given.switches["open"]===true)return showRunPage(folder,root,context);if(html!==void 0)return void 0;const run=readRun(folder,context.cwd);if(run===void 0)throw new Error(`${folder} has no run.j\
son`);if(logs!==void 0)return printLogs(run,logs,context);if(reporter==="json"){const{nodes:_2,...rest}=run;context.stdout.write(`${JSON.stringify(rest,void 0,2)}
`)}else{context.stdout.write(runText(run,state,paintFor(context.stdout,context.env)))}return void 0}function printLogs(run,wanted,context){const exact=run.tasks.filter(({name,path})=>name===wanted||path===
wanted);const meant=exact.length>0?exact:run.tasks.filter(task=>lastName(task)===wanted);const names=run.tasks.map(({name})=>name);const known=names.length===0?"none of its tasks has run.":`there are \
\`${names.slice(0,20).join("`, `")}\`.`;if(meant.length===0)return localRunTaskUnknown({id:run.id,task:wanted,hint:`${known}${didYouMean(wanted,names)}`});for(const{name,log}of meant){if(meant.length>
1)context.stderr.write(`${harmlessLine(name,{for:"terminal"})}:
`);if(log===void 0)continue;const lines=(0,import_node_fs11.readFileSync)(log.file,"utf8").replace(/\n$/,"").split("\n");if(log.bytes>0)context.stdout.write(`${lines.map(line=>harmlessLine(line,{for:"\
terminal"})).join("\n")}
`)}return void 0}function lastName({path}){return path.split("(")[0]?.split(".").at(-1)??""}return __toCommonJS(report_exports);})();

Object.assign(exports,packed);})
